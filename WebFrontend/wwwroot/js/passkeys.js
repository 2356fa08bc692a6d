// Passkeys: forms with data-passkey="create" or "get" ask the server for options, the device for a credential, and are
// then sent with it. Without support in the browser the form to sign in stays hidden, and the one to add says so.
(() => {
  "use strict";
  const supported = typeof window.PublicKeyCredential === "function"
    && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function"
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

  async function credentialFor(form) {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), credentials: "same-origin" });
    // The session has ended: the answer is the page to sign in.
    if (answer.redirected) {
      location.assign(answer.url);
      return new Promise(() => {});
    }
    if (!answer.ok) {
      const text = await answer.text();
      throw new Error(text || "Too many attempts. Please wait a minute and try again.");
    }
    const options = await answer.json();
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const error = form.querySelector("[data-passkey-error]");
    if (!supported) {
      if (form.dataset.passkey === "create") {
        error.textContent = "This browser cannot make passkeys.";
        form.querySelector("button").disabled = true;
      }
      continue;
    }
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      button.disabled = true;
      error.textContent = "";
      try {
        const credential = await credentialFor(form);
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        // Not kept in the page, and not sent twice.
        if (form.elements.CurrentPassword) form.elements.CurrentPassword.value = "";
        form.submit();
      } catch (e) {
        button.disabled = false;
        error.textContent = e.name === "NotAllowedError" ? "The request was cancelled or took too long." : e.message;
      }
    });
  }
})();
