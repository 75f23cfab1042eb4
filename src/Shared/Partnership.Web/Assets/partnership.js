// Everything works without this. With it: GOV.UK's components, drafts that save themselves, and a quicker way out.
import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, createAll } from 'govuk-frontend'
import { keepDrafts } from './autosave.js'
import { leaveAtOnce } from './exit.js'

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink]) createAll(component)
document.querySelectorAll('form[data-autosave-url]').forEach(keepDrafts)
document.querySelectorAll('form[data-exit-to]').forEach(leaveAtOnce)
