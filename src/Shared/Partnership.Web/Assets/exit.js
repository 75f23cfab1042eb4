// Empties the screen at once, has the server end the form, and takes this page's place in the history. Shift three times does the same.
export function leaveAtOnce (form) {
  let left = false
  const leave = () => {
    if (left) return
    left = true
    document.body.hidden = true
    document.title = 'Weather'
    fetch(form.action, { method: 'POST', keepalive: true, credentials: 'same-origin' })
    location.replace(form.dataset.exitTo)
  }
  form.addEventListener('submit', (event) => { event.preventDefault(); leave() })

  let presses = 0, forget
  document.addEventListener('keyup', (event) => {
    clearTimeout(forget)
    presses = event.key === 'Shift' ? presses + 1 : 0
    if (presses === 3) leave()
    forget = setTimeout(() => { presses = 0 }, 5000)
  })
}
