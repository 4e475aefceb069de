// Installs the service worker, and runs the button that keeps the whole book.
(() => {
  const workers = navigator.serviceWorker;
  if (!workers || !isSecureContext || !location.protocol.startsWith("http")) return;
  const root = new URL(document.documentElement.dataset.content_root, location);
  const installed = () => workers.register(new URL("sw.js", root));
  addEventListener("load", () => installed().catch(() => {}));

  const box = document.querySelector(".keep-offline");
  const button = box && box.querySelector("button");
  if (!button) return;
  const bar = box.querySelector("progress");
  const state = box.querySelector("[role=status]");
  const isKept = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`book ${root.href} `));
    const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(new URL("offline.json", root))));
    return found.some(Boolean);
  };
  const say = (text) => {
    state.textContent = text;
  };
  const end = (text) => {
    say(text);
    bar.hidden = true;
    button.disabled = false;
  };
  const hear = ({ data }) => {
    if (data.kept) end("The whole book is kept. This browser shows it without a connection, too.");
    else if (data.error) end(`That did not work (${data.error}). What has been kept stays; try again later.`);
    else {
      bar.value = data.done / data.total;
      if (data.done === 1) say(`Keeping ${data.total} files …`);
    }
  };
  button.addEventListener("click", async () => {
    button.disabled = true;
    bar.hidden = false;
    const { active } = await workers.ready;
    const channel = new MessageChannel();
    channel.port1.onmessage = hear;
    active.postMessage("keep", [channel.port2]);
  });
  button.hidden = false;
  isKept().then((kept) => kept && say("This browser keeps the whole book."));
})();
