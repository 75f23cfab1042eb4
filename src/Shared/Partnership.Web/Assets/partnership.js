// Everything works without this. With it: GOV.UK's components, drafts that save themselves, check-in over a bad network, passkeys, several files at once, and a quicker way out.
import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, createAll } from 'govuk-frontend'
import { keepDrafts } from './autosave.js'
import { keepMarks } from './check-in.js'
import { leaveAtOnce } from './exit.js'
import { nameCells } from './stacking.js'
import { askForPasskey } from './passkeys.js'
import { uploadSeveral } from './upload.js'

// A radio can't be "expanded" (ARIA 1.2). What it reveals follows it at once, so it is met without being announced.
class PlainRadios extends Radios {
  syncConditionalRevealWithInputState (input) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, PlainRadios, ServiceNavigation, SkipLink]) createAll(component)
document.querySelectorAll('form[data-autosave-url]').forEach(keepDrafts)
document.querySelectorAll('form[data-check-in]').forEach(keepMarks)
document.querySelectorAll('form[data-exit-to]').forEach(leaveAtOnce)
document.querySelectorAll('.govuk-table').forEach(nameCells)
document.querySelectorAll('form[data-passkey]').forEach(askForPasskey)
document.querySelectorAll('form[data-uploads]').forEach(form => uploadSeveral(form))

// A page the browser kept whole may have been closed to its reader since (BYD-10): going back to it asks for it again.
window.addEventListener('pageshow', event => { if (event.persisted) window.location.reload() })
