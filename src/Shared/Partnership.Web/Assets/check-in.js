// The organiser's phone at the door: a tap is kept on the phone first, then sent, as often as it takes (TRN-20). Kept are whose place, which button and when; no names.
import { clock } from './autosave.js'

const firstWait = 2000
const longestWait = 60000
const atOnce = 200

export function keepMarks (form) {
  const key = `check-in-${form.dataset.checkIn}`
  const address = `${form.getAttribute('action')}?handler=marks`
  const sending = form.querySelector('[data-check-in-sending]')
  const figures = document.querySelector('[data-check-in-figures]')
  let timer, wait = firstWait, busy = false, stopped = ''

  const kept = () => { try { return JSON.parse(localStorage.getItem(key)) ?? {} } catch { return {} } }
  const keep = (marks) => Object.keys(marks).length ? localStorage.setItem(key, JSON.stringify(marks)) : localStorage.removeItem(key)
  const rowOf = (place) => form.querySelector(`[data-place="${CSS.escape(place)}"]`)
  const later = (milliseconds) => { clearTimeout(timer); timer = setTimeout(send, milliseconds) }

  function show (place, came, words) {
    const row = rowOf(place)
    if (!row) return
    row.dataset.came = came ? 'yes' : 'no'
    row.querySelector('[name="Here"]')?.setAttribute('aria-pressed', String(came))
    row.querySelector('[name="NotHere"]')?.setAttribute('aria-pressed', String(!came))
    row.querySelector('[data-state]').textContent = `${came ? 'Here' : 'Not here'}${words ? ', ' + words : ''}`
  }

  function count () {
    const came = [...form.querySelectorAll('[data-place]')].map(row => row.dataset.came)
    const of = (which) => came.filter(one => one === which).length
    // A list that is filtered does not show everybody: then the figures are the server's.
    if (figures && !figures.dataset.filtered) figures.textContent = `${of('yes')} here · ${of('no')} not here · ${of('')} not marked yet`
  }

  function say () {
    const waiting = Object.keys(kept()).length
    sending.classList.toggle('check-in-sending--waits', waiting > 0)
    sending.textContent = waiting === 0 ? '' : `${waiting} ${waiting === 1 ? 'mark is' : 'marks are'} kept on this phone, not sent yet. ${stopped || 'We keep trying.'}`
    if (waiting > 0 && stopped) {
      const again = Object.assign(document.createElement('a'), { className: 'govuk-link', href: location.pathname, textContent: 'Open this page again' })
      sending.append(' ', again)
    }
  }

  function tapped (event) {
    const button = event.submitter
    if (button?.name !== 'Here' && button?.name !== 'NotHere') return
    const marks = kept()
    marks[button.value] = [button.name === 'Here', Date.now()]
    // Where nothing can be kept, the form is sent as it is without a script.
    try { keep(marks) } catch { return }
    event.preventDefault()
    show(button.value, button.name === 'Here', 'kept on this phone, not sent yet')
    count()
    say()
    stopped = ''
    wait = firstWait
    later(0)
  }

  async function send () {
    const marks = Object.entries(kept()).slice(0, atOnce)
    if (busy || stopped || marks.length === 0) return
    busy = true
    try {
      const response = await fetch(address, { method: 'POST', body: bodyOf(marks), credentials: 'same-origin', redirect: 'manual' })
      if (response.type === 'opaqueredirect' || response.status === 400 || response.status === 401) stopped = 'You are signed out: sign in again, and they are sent.'
      else if (response.status === 404) stopped = 'You can’t mark people in this session any more.'
      else if (response.status === 409) stopped = (await response.json()).words
      else if (!response.ok) throw new Error(String(response.status))
      else taken(marks, await response.json())
    } catch {
      wait = Math.min(wait * 2, longestWait)
      later(wait)
    } finally {
      busy = false
      say()
    }
  }

  function bodyOf (marks) {
    const body = new FormData()
    body.append('__RequestVerificationToken', form.querySelector('[name="__RequestVerificationToken"]').value)
    body.append('sent', Date.now())
    marks.forEach(([place, [came, at]], i) => {
      body.append(`marks[${i}].Place`, place)
      body.append(`marks[${i}].Came`, came)
      body.append(`marks[${i}].At`, at)
    })
    return body
  }

  function taken (sent, answer) {
    const waiting = kept()
    // A button that was pressed again in the meantime is still to be sent.
    for (const [place, [, at]] of sent) if (waiting[place]?.[1] === at) delete waiting[place]
    keep(waiting)
    wait = firstWait
    for (const [place, came] of Object.entries(answer.came)) {
      const was = sent.some(([one]) => one === place)
      if (place in waiting) continue
      if (was) show(place, came, `sent ${clock(new Date())}`)
      else if (rowOf(place)?.dataset.came !== (came ? 'yes' : 'no')) show(place, came, 'marked on another phone')
    }
    if (figures) figures.textContent = answer.figures
    if (Object.keys(waiting).length) later(0)
  }

  form.addEventListener('submit', tapped)
  window.addEventListener('online', () => { wait = firstWait; later(0) })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') later(0) })
  for (const [place, [came]] of Object.entries(kept())) show(place, came, 'kept on this phone, not sent yet')
  if (Object.keys(kept()).length) count()
  say()
  later(0)
}
