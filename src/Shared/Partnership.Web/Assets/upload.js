// Several files at once, one after the other, each with how far it is. Without this, one is chosen and sent at a time.
export function uploadSeveral (form, notSent = []) {
  const field = form.querySelector('input[type="file"]')
  const button = field && [...form.querySelectorAll('button')].find(one => one.name !== 'Then')
  if (!field || !button) return
  const progress = document.createElement('div')
  progress.className = 'upload-progress'
  progress.setAttribute('role', 'status')
  button.closest('.govuk-button-group, form').before(progress)
  if (progress.parentElement !== form) form.prepend(progress)
  field.multiple = true
  for (const file of notSent) say(file, ' was not sent. Choose it again.')

  form.addEventListener('submit', async event => {
    if (!field.files.length) return
    event.preventDefault()
    const goesOn = event.submitter?.name === 'Then'
    form.querySelectorAll('button').forEach(one => { one.disabled = true })
    let last, where
    const waiting = [...field.files]
    while (waiting.length) {
      ({ page: last, where } = await send(waiting.shift()))
      if (!last || last.querySelector('.govuk-error-summary')) break
    }
    if (!last) for (const file of waiting) say(file, ' was not sent. Choose it again.')
    show(last, where, goesOn, waiting)
  })

  function say (file, words) {
    const line = progress.appendChild(document.createElement('p'))
    line.className = 'govuk-body'
    const name = line.appendChild(document.createElement('bdi'))
    name.textContent = file.name
    line.append(words)
  }

  function send (file) {
    const line = progress.appendChild(document.createElement('p'))
    line.className = 'govuk-body'
    const bar = document.createElement('progress')
    bar.max = 100
    bar.value = 0
    bar.setAttribute('aria-label', file.name)
    const words = document.createElement('bdi')
    words.textContent = file.name
    line.append(words, ' ', bar)
    // The token first: it is checked before anything else is read.
    const data = new FormData()
    data.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value)
    data.append(field.name, file)
    return new Promise(resolve => {
      const request = new XMLHttpRequest()
      request.open('POST', form.action)
      request.responseType = 'document'
      request.upload.addEventListener('progress', event => { if (event.lengthComputable) bar.value = 100 * event.loaded / event.total })
      request.addEventListener('load', () => { line.remove(); resolve({ page: request.response, where: request.responseURL }) })
      request.addEventListener('error', () => { line.replaceChildren(words, ' could not be sent. Check your connection, then try again.'); resolve({}) })
      request.send(data)
    })
  }

  // The page the server answered with says what was added and what was refused: it takes this one's place.
  function show (page, where, goesOn, notSent) {
    form.querySelectorAll('button').forEach(one => { one.disabled = false })
    if (!page) return
    const wrong = page.querySelector('.govuk-error-summary')
    if (goesOn && !wrong) {
      field.value = ''
      const on = document.createElement('input')
      Object.assign(on, { type: 'hidden', name: 'Then', value: 'on' })
      form.append(on)
      form.submit()
      return
    }
    if (!page.querySelector('form[data-uploads]')) {
      window.location.assign(where)
      return
    }
    document.querySelector('main').replaceWith(document.importNode(page.querySelector('main'), true))
    document.title = page.title
    document.querySelectorAll('form[data-uploads]').forEach(one => uploadSeveral(one, notSent))
    const summary = document.querySelector('.govuk-error-summary')
    ;(summary ?? document.querySelector('[data-uploaded]') ?? document.querySelector('h1'))?.focus()
  }
}
