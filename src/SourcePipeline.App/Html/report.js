"use strict";
// Everything can be read without this script; it filters and copies.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.querySelector(".filters");
  const said = document.getElementById("said");
  let quiet;
  const say = words => {
    said.textContent = words;
    clearTimeout(quiet);
    quiet = setTimeout(() => { said.textContent = ""; }, 2500);
  };

  const article = document.getElementById("article");
  const notes = all(".n", article).map(note => ({
    note,
    index: note.dataset.n,
    level: +note.dataset.l,
    status: note.dataset.s,
    family: note.classList[1],
    row: note.closest(".row"),
  }));
  const marks = all("[data-f]", article).map(mark => ({ mark, of: mark.dataset.f.split(" "), section: mark.closest(".s")?.id }));
  // A finding belongs to every section in which it has a passage, not only to the one whose margin it stands in.
  const sections = new Map();
  for (const { of, section } of marks)
    for (const index of of)
      (sections.get(index) ?? sections.set(index, new Set()).get(index)).add(section);

  const filter = () => {
    const chosen = new FormData(form);
    const families = new Set(chosen.getAll("family"));
    const level = +chosen.get("level");
    const section = chosen.get("section");
    const shown = new Set();
    for (const { note, index, level: own, status, family } of notes) {
      const show = families.has(family) && own >= level
        && (!section || sections.get(index)?.has(section) || note.closest(".s")?.id === section)
        && (!chosen.has("fresh") || status !== "unchanged");
      note.hidden = !show;
      if (show) shown.add(index);
    }
    for (const { mark, of } of marks) mark.classList.toggle("off", !of.some(index => shown.has(index)));
    for (const has of all(".has", article)) has.classList.remove("has");
    for (const { index, row } of notes) {
      if (!shown.has(index)) continue;
      row?.classList.add("has");
      row?.closest(".s")?.classList.add("has");
    }
    article.classList.toggle("only", chosen.has("only") || section !== "");
    form.elements.shown.value = `${shown.size} of ${notes.length} findings shown`;
  };
  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("submit", event => event.preventDefault());
    filter();
  }

  const copy = async words => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      // Older browsers give the clipboard to secure pages only, and a file may not be one.
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = words;
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  const templateOf = note => note.querySelector(".tpl")?.lastChild.textContent;
  const button = (copies, words) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.copy = copies;
    made.textContent = words;
    return made;
  };
  const equip = note => {
    const tools = document.createElement("div");
    tools.className = "do";
    if (templateOf(note)) tools.append(button("tpl", "Copy template"));
    tools.append(button("note", "Copy talk-page note"));
    note.append(tools);
  };
  if (document.querySelector(".long")) {
    // Thousands of buttons that nobody has come to yet are not made.
    const near = new IntersectionObserver(seen => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        equip(target);
      }
    }, { rootMargin: "50%" });
    for (const { note } of notes) near.observe(note);
  } else {
    for (const { note } of notes) equip(note);
  }
  const plain = words => `<nowiki>${words.replaceAll("<", "&lt;").trim()}</nowiki>`;
  const talkNote = note => {
    const index = note.dataset.n;
    const passages = all(`[data-f~="${index}"]`, article).filter(mark => mark.localName === "mark").map(mark => mark.textContent);
    const template = templateOf(note);
    return [
      `=== ${note.querySelector(".fam").textContent}: ${plain(note.closest(".s")?.querySelector("h3, h4")?.textContent ?? "the article")} ===`,
      `${plain(note.querySelector(".msg").textContent)} (as of ${document.body.dataset.asof})`,
      ...passages.map(words => `* ${plain(`“${words}”`)}`),
      ...(template ? [`Suggested: <code><nowiki>${template.replaceAll("<", "&lt;")}</nowiki></code>`] : []),
      "~~~~",
    ].join("\n") + "\n";
  };
  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const note = button.closest(".n");
    await copy(button.dataset.copy === "tpl" ? templateOf(note) : talkNote(note));
    say(button.dataset.copy === "tpl" ? "Template copied" : "Note for the talk page copied");
  });

  // On a long page what lies between is laid out only once it is passed, and pushes the target away.
  const settle = target => {
    let tries = 20;
    const again = () => {
      const before = target.getBoundingClientRect().top;
      target.scrollIntoView();
      if (--tries > 0 && (tries > 15 || Math.abs(target.getBoundingClientRect().top - before) > 1)) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  };
  // A link to a finding that a filter hides shows it again.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const hidden = !target.getClientRects().length;
    if (hidden && form) {
      form.reset();
      filter();
    }
    if (hidden || target.closest(".long")) settle(target);
  };
  reveal();
  addEventListener("hashchange", reveal);
})();
