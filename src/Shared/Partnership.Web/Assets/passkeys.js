// A form that asks for a passkey: it appears where the browser has them, opens the browser's own dialog, and sends what that answers.
// data-passkey is "show" or "make", data-passkey-options where the challenge comes from.
export function askForPasskey (form) {
  if (!window.PublicKeyCredential || isNumber(location.hostname)) return
  form.hidden = false
  document.querySelectorAll('[data-passkey-without]').forEach((one) => { one.hidden = true })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    say(form, '')
    try {
      form.elements.Credential.value = JSON.stringify(await dialog(form))
      form.submit()
    } catch (fault) {
      say(form, wordsFor(fault))
    }
  })
}

async function dialog (form) {
  const response = await fetch(form.dataset.passkeyOptions, { method: 'POST', body: new FormData(form), credentials: 'same-origin' })
  if (!response.ok) throw new Error(String(response.status))
  const options = await response.json()
  options.challenge = bytes(options.challenge)
  for (const known of [...(options.allowCredentials ?? []), ...(options.excludeCredentials ?? [])]) known.id = bytes(known.id)
  if (form.dataset.passkey === 'show') return asJson(await navigator.credentials.get({ publicKey: options }))
  options.user.id = bytes(options.user.id)
  return asJson(await navigator.credentials.create({ publicKey: options }))
}

// Not credential.toJSON(): some password managers' credentials have none.
function asJson (credential) {
  const { response } = credential
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].filter((part) => response[part])
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(parts.map((part) => [part, text(response[part])])), transports: response.getTransports?.() ?? [] }
  }
}

function wordsFor (fault) {
  if (fault.name === 'InvalidStateError') return 'This device has a passkey for your account already.'
  if (fault.name === 'NotAllowedError') return 'No passkey was used. You can try again.'
  return 'That did not work. Load the page again, then try once more.'
}

function say (form, words) {
  const line = form.querySelector('[role=alert]') ?? form.appendChild(document.createElement('p'))
  line.setAttribute('role', 'alert')
  line.className = 'govuk-error-message'
  line.textContent = words
}

// Browsers make no passkey for a bare address.
const isNumber = (host) => /^[\d.]+$|^\[/.test(host)
const bytes = (base64) => Uint8Array.from(atob(base64.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
