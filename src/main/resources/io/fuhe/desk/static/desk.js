"use strict";

/* Keys and focus. Everything can be done without them. */
(function () {
  const rows = () => Array.from(document.querySelectorAll("#work .row"));
  let at = 0;

  function go(index) {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    at = Math.max(0, Math.min(index, all.length - 1));
    all.forEach((row, i) => row.classList.toggle("here", i === at));
    all[at].focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "nearest" });
  }

  function press(selector) {
    const target = document.querySelector(selector);
    if (target) {
      target.click();
      return true;
    }
    return false;
  }

  function inRow(key) {
    const all = rows();
    const row = all.length ? all[at] : document;
    const button = row && row.querySelector('[data-key="' + key + '"]');
    if (!button) {
      return false;
    }
    button.click();
    const details = button.closest("details");
    if (details) {
      const first = details.querySelector("select");
      if (first) {
        first.focus();
      }
    }
    return true;
  }

  const keys = {
    j: () => (rows().length ? (go(at + 1), true) : press('a[rel="next"]')),
    k: () => (rows().length ? (go(at - 1), true) : press('a[rel="prev"]')),
    c: () => inRow("c"),
    d: () => inRow("d"),
    w: () => inRow("w"),
    u: () => {
      const undo = document.getElementById("undo");
      if (undo) {
        undo.requestSubmit();
      }
      return Boolean(undo);
    },
    "/": () => {
      const search = document.querySelector("#search input[type=search]");
      if (search) {
        search.focus();
        search.select();
      } else {
        location.assign("/");
      }
      return true;
    },
    "?": () => {
      location.assign("/help");
      return true;
    },
    Enter: () => {
      const row = document.activeElement;
      if (row && row.classList.contains("row")) {
        location.assign(row.dataset.open);
        return true;
      }
      return false;
    },
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "Escape" && event.target.closest("details.more")) {
      event.target.closest("details.more").open = false;
      go(at);
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (Object.hasOwn(keys, event.key) && keys[event.key]()) {
      event.preventDefault();
    }
  });

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest && event.target.closest("#work .row");
    if (row) {
      at = rows().indexOf(row);
      rows().forEach((each) => each.classList.toggle("here", each === row));
    }
  });

  /* What somebody typed when their session had ended is there again once they have logged in. */
  const KEPT = "fuhe-words";
  const who = () => (document.querySelector(".who") || {}).textContent || "";
  document.addEventListener("submit", (event) => {
    const words = event.target.querySelector("textarea");
    if (words && words.value && !event.target.closest("#work")) {
      sessionStorage.setItem(KEPT, JSON.stringify([who(), event.target.action, words.name, words.value]));
    }
  });

  function restore() {
    if (location.pathname === "/login") {
      return;
    }
    const [whose, action, name, value] = JSON.parse(sessionStorage.getItem(KEPT) || "[]");
    sessionStorage.removeItem(KEPT);
    if (!document.referrer.startsWith(location.origin + "/login") || whose !== who()) {
      return;
    }
    const form = Array.from(document.forms).find((each) => each.action === action);
    const words = form && form.elements[name];
    if (words && !words.value) {
      words.value = value;
      const details = words.closest("details");
      if (details) {
        details.open = true;
      }
    }
  }
  restore();

  const SIZES = 7;
  let size = 3;
  document.addEventListener("click", (event) => {
    const zoom = event.target.closest && event.target.closest("[data-zoom]");
    if (zoom) {
      size = Math.max(1, Math.min(SIZES, size + (zoom.dataset.zoom === "in" ? 1 : -1)));
      zoomed();
    }
  });

  function zoomed() {
    const view = document.querySelector(".view");
    if (view) {
      view.dataset.size = String(size);
    }
  }

  /* The original is shown where the finding is, or what was asked for. */
  function find(view) {
    const asked = location.hash.startsWith("#cell-") && document.getElementById(location.hash.slice(1));
    if (asked) {
      asked.classList.add("aimed");
    }
    const mark = asked || view.querySelector(".value, .addend, .corrected, .read");
    if (mark) {
      const box = mark.getBoundingClientRect();
      const frame = view.getBoundingClientRect();
      view.scrollTop += box.top - frame.top - frame.height / 3;
      view.scrollLeft += box.left - frame.left - frame.width / 3;
    }
  }

  document.addEventListener("htmx:afterSettle", (event) => {
    const view = event.target.querySelector && event.target.querySelector(".view");
    if (view) {
      zoomed();
      find(view);
    }
  });

  /* After a decision the next finding is where the decided one was. */
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "facets" && matchMedia("(max-width: 48rem)").matches) {
      event.target.querySelector(".filters").open = Boolean(event.target.querySelector("[aria-current]"));
      return;
    }
    if (event.target.id === "work" || event.target.querySelector("#work")) {
      if (!document.activeElement || !document.activeElement.closest("input, textarea, select")) {
        go(at);
      }
      const facets = document.getElementById("facets");
      if (facets && window.htmx) {
        window.htmx.trigger(facets, "refresh");
      }
    }
  });
})();
