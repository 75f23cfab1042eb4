// Saves a form's draft five seconds after typing stops, and says what became of it beside the button.
const pause = 5000
const longestPause = 60000

export function keepDrafts (form) {
  const status = form.querySelector('[data-draft-status]') ?? form.appendChild(document.createElement('p'))
  const buttons = form.querySelector('.govuk-button-group')
  if (buttons && status.parentElement === form) buttons.append(status)
  status.className = 'draft-status'
  status.setAttribute('role', 'status')

  let timer, wait = pause, dirty = false, saving = false, stopped = false

  const later = (milliseconds) => { clearTimeout(timer); timer = setTimeout(save, milliseconds) }
  const say = (words, failed = false) => { status.textContent = words; status.classList.toggle('draft-status--failed', failed) }

  async function save () {
    if (saving || stopped || !dirty) return
    saving = true
    dirty = false
    try {
      const response = await fetch(form.dataset.autosaveUrl, { method: 'POST', body: new FormData(form), credentials: 'same-origin', redirect: 'manual', headers: { 'X-Autosave': '1' } })
      if (response.status === 409) return conflict()
      if (!response.ok) throw new Error(String(response.status))
      // The form carries the version it has seen, so that the next save is not taken for a conflict with this one.
      const version = response.headers.get('X-Draft-Version')
      const field = version && form.querySelector('input[data-draft-version], input[name="Version"], input[name="Input.Version"]')
      if (field) field.value = version
      wait = pause
      say(`Draft saved ${clock(new Date())}. Not sent`)
      if (dirty) later(pause)
    } catch {
      dirty = true
      wait = Math.min(wait * 2, longestPause)
      say('Draft not saved. We keep trying. What you typed is still here', true)
      later(wait)
    } finally {
      saving = false
    }
  }

  function conflict () {
    stopped = true
    say('')
    if (form.querySelector('.draft-conflict')) return
    const box = document.createElement('div')
    box.className = 'draft-conflict'
    box.setAttribute('role', 'alert')
    const words = document.createElement('p')
    words.className = 'govuk-body'
    words.textContent = 'Somebody else has saved this since you opened it. What you typed is still on this page and has not been saved. '
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = location.href
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = 'Open the saved version in a new tab'
    words.append(link)
    box.append(words)
    ;(buttons ?? form.lastElementChild).before(box)
  }

  form.addEventListener('input', () => { dirty = true; later(wait) })
  form.addEventListener('change', () => { dirty = true; later(wait) })
  form.addEventListener('submit', () => { stopped = true; clearTimeout(timer) })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save() })
}

/** 2:32pm, as everywhere on the site. */
export function clock (moment) {
  const hours = moment.getHours()
  const minutes = moment.getMinutes()
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? 'midnight' : 'midday'
  return `${hours % 12 || 12}${minutes ? ':' + String(minutes).padStart(2, '0') : ''}${hours < 12 ? 'am' : 'pm'}`
}
