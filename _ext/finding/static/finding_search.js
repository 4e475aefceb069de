/* Which entries, titles and passages a query finds. Nothing here touches the page. */
"use strict";

finding.search = (() => {
  const LATE = { "quality scenario": 150, exercise: 250, work: 250 }; // come after cards and terms
  const TITLES = new Set(["chapter", "section"]);
  const AROUND = 60; // characters before the word that was found
  const PASSAGE = 190; // characters of a passage

  /* Words are compared without case and accents. */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  /* The same, with each character in its place, to find where words stand. */
  const foldInPlace = (text) => text.replace(/[^\x00-\x7f]/g, (sign) => fold(sign)[0] || sign).toLowerCase();

  /* Whether `typed` is how `word` begins, but for one letter missing, too many, wrong or swapped. */
  const isNear = (typed, word) => {
    if (typed.length < 4) return false;
    let i = 0;
    while (i < typed.length && typed[i] === word[i]) i++;
    const goesOn = (wordSkips, typedSkips) => word.slice(i + wordSkips).startsWith(typed.slice(i + typedSkips));
    const isSwapped = typed[i] === word[i + 1] && typed[i + 1] === word[i];
    return goesOn(1, 1) || goesOn(0, 1) || goesOn(1, 0) || (isSwapped && goesOn(2, 2));
  };

  /* 0 if one of the `typed` words is not among `words`, else up to 3. */
  const fit = (typed, words, near) => {
    let sum = 0;
    for (const part of typed) {
      let best = 0;
      for (const word of words) {
        if (word === part) best = 3;
        else if (best < 2 && word.startsWith(part)) best = 2;
        else if (near && best < 1 && isNear(part, word)) best = 1;
      }
      if (!best) return 0;
      sum += best;
    }
    return sum / typed.length;
  };

  const fitName = (typed, words, near) => {
    const name = words.join("");
    const query = typed.join("");
    const begins = query.length > 1 && name.startsWith(query);
    const found = fit(typed, words, near) || (begins ? 2 : 0);
    return found && 100 * found + (name === query ? 200 : begins ? 100 : 0) - Math.min(words.length, 20);
  };

  const rate = (entry, typed, near) => {
    const name = fitName(typed, entry.words, near);
    const alias = Math.max(0, ...entry.aliasWords.map((words) => fitName(typed, words, near)));
    const late = LATE[entry.kind] || 0;
    if (name) return 2000 + name - late;
    if (alias) return 1000 + alias - late;
    const all = near ? 0 : fit(typed, entry.allWords, false);
    return all && 500 + 100 * all - late;
  };

  let prepared;
  const prepare = () => {
    const { pages } = finding.data.cards;
    const entries = [...finding.data.cards.entries, ...finding.data.others.entries];
    const places = pages.map(([name, address, title]) => ({ name, address, title }));
    const list = entries.map(([kind, name, page, anchor = "", sentence = "", aliases = []]) => {
      const { address, title } = places[page];
      const words = wordsOf(name);
      const aliasWords = aliases.map(wordsOf);
      const said = kind === "exercise" ? "" : sentence;
      const allWords = [words, ...aliasWords, wordsOf(`${kind} ${said}`)].flat();
      const url = address + (anchor && `#${anchor}`);
      return { kind, name, url, title, sentence, aliases, words, aliasWords, allWords };
    });
    const titles = list.filter((entry) => TITLES.has(entry.kind));
    const named = list.filter((entry) => !TITLES.has(entry.kind));
    return { places, titles, named };
  };

  /* Typing errors are forgiven, and small words left out, only where nothing fits the query as it is. */
  const withoutSmall = (words) => words.filter((word) => typeof stopwords === "undefined" || !stopwords.has(word));
  const ranked = (list, query) => {
    const typed = wordsOf(query);
    const content = withoutSmall(typed);
    for (const [words, near] of [[typed, false], [typed, true], [content, false], [content, true]]) {
      const rated = words.length ? list.map((entry) => [rate(entry, words, near), entry]) : [];
      const found = rated.filter(([rating]) => rating > 0).sort((a, b) => b[0] - a[0]);
      if (found.length) return found.map(([, entry]) => entry);
    }
    return [];
  };

  /* Sphinx's index knows which pages hold the words in whatever form, and which have them in titles. */
  const stemsOf = (query) => {
    const stemmer = new Stemmer();
    const words = withoutSmall(splitQuery(query.toLowerCase())).filter((word) => !/^\d+$/.test(word));
    return words.map((word) => stemmer.stemWord(word));
  };
  const pages = (query) => {
    const { docnames, titleterms } = Search._index;
    const stems = stemsOf(query);
    const titled = stems.flatMap((stem) => titleterms[stem] ?? []).map((number) => docnames[number]);
    const rating = ([name, , , , score]) => titled.filter((other) => other === name).length + score / 100;
    const found = stems.length ? Search.performTermsSearch(new Set(stems), new Set()) : [];
    found.sort((a, b) => rating(b) - rating(a));
    return found.map(([name]) => prepared.places.find((page) => page.name === name));
  };

  /* What matches the words of a query where they stand, in whatever form; short words only as they are. */
  const partPattern = (word) => {
    const stem = typeof Stemmer === "undefined" ? word : new Stemmer().stemWord(word);
    let same = 0;
    while (same < stem.length && stem[same] === word[same]) same++;
    return `(${word.slice(0, same)}${same < 3 ? "(?![\\p{L}\\p{N}])" : ""})`;
  };
  const patternOf = (query) => {
    const parts = withoutSmall(wordsOf(query)).map(partPattern);
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|") || "(?!)"})[\\p{L}\\p{N}]*`, "gu");
  };

  /* Where in `text` most of the words stand together: their number and the first place. */
  const densest = (text, pattern) => {
    const hits = [...text.matchAll(pattern)].map((hit) => [hit.index, hit.slice(1).findIndex(Boolean)]);
    let best = { count: 0, at: 0 };
    hits.forEach(([at], first) => {
      const within = hits.slice(first, first + 30).filter(([other]) => other - at < PASSAGE - AROUND);
      const count = new Set(within.map(([, part]) => part)).size;
      if (count > best.count) best = { count, at };
    });
    return best;
  };

  const cut = (text, at) => {
    const start = at > AROUND ? text.indexOf(" ", at - AROUND) + 1 : 0;
    const end = start + PASSAGE < text.length ? text.lastIndexOf(" ", start + PASSAGE) : text.length;
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  };

  /* The section of a page that answers a query best, with a passage of it; not one of those `shown`. */
  const passage = (page, pattern, shown) => {
    const sections = finding.texts[page.name] || [];
    let best = { count: 0 };
    for (const section of sections) {
      section[3] ??= foldInPlace(section[2]);
      const url = page.address + (section[0] && `#${section[0]}`);
      const { count, at } = densest(section[3], pattern);
      if (count > best.count && !shown.has(url)) best = { count, url, name: section[1], sentence: cut(section[2], at) };
    }
    return best.count ? { ...best, name: best.name || page.title, title: page.title } : null;
  };

  /* `text` in pieces, every second of which is to be marked. */
  const pieces = (text, pattern) => {
    const found = [];
    let end = 0;
    for (const { index, 0: hit } of foldInPlace(text).matchAll(pattern)) {
      found.push(text.slice(end, index), text.slice(index, index + hit.length));
      end = index + hit.length;
    }
    return [...found, text.slice(end)];
  };

  const loadEntries = async () => {
    await Promise.all(["cards", "others"].map(finding.loadData));
    prepared ??= prepare();
  };
  const loadIndex = async () => {
    if (typeof Search === "undefined" || !Search.hasIndex()) {
      await Promise.all(["searchtools.js", "language_data.js"].map(finding.loadScript));
      await finding.load(new URL("searchindex.js", finding.root));
    }
  };

  return {
    loadEntries,
    loadIndex,
    pages,
    passage,
    patternOf,
    pieces,
    named: (query) => ranked(prepared.named, query),
    titles: (query) => ranked(prepared.titles, query),
  };
})();
