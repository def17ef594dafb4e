"use strict";

/* Hands in files one after the other; what became of each is told beside it. */
(function () {
  const form = document.getElementById("upload");
  if (!form) {
    return;
  }
  const list = document.getElementById("handed-in");
  const input = form.querySelector("input[type=file]");
  const largest = Number(form.dataset.largest);
  const queue = [];
  let busy = false;

  function add(files) {
    for (const file of files) {
      const item = document.createElement("li");
      const name = document.createElement("strong");
      name.textContent = file.name;
      const progress = document.createElement("progress");
      progress.max = file.size || 1;
      progress.value = 0;
      progress.setAttribute("aria-label", file.name);
      const said = document.createElement("span");
      item.append(name, " ", progress, " ", said);
      list.append(item);
      queue.push({ file, item, progress, said });
    }
    next();
  }

  function next() {
    if (busy || queue.length === 0) {
      return;
    }
    const { file, item, progress, said } = queue.shift();
    function done(words, good) {
      progress.remove();
      said.textContent = words;
      item.className = good ? "taken" : "refused";
      busy = false;
      next();
    }
    if (file.size > largest) {
      done(form.dataset.large, false);
      return;
    }
    busy = true;
    const request = new XMLHttpRequest();
    const folder = form.querySelector("[name=folder]").value;
    request.open("POST", form.action + "?name=" + encodeURIComponent(file.name) + "&folder=" + encodeURIComponent(folder));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("[name=_csrf]").value);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("HX-Current-URL", location.href);
    request.upload.addEventListener("progress", (event) => {
      progress.value = event.loaded;
    });
    request.addEventListener("load", () => {
      const login = request.getResponseHeader("HX-Redirect");
      if (login) {
        location.assign(login);
        return;
      }
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch (e) {
        answer = {};
      }
      done(answer.words ? answer.words + (answer.path ? " " + answer.path : "") : form.dataset.broken, Boolean(answer.path));
    });
    request.addEventListener("error", () => done(form.dataset.broken, false));
    request.send(file);
  }

  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    add(event.dataTransfer.files);
  });
})();
