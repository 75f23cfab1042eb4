// On a phone a table's rows stand as cards, each cell with its column's name. Only tables whose rows are alike; the roles keep it a table for who hears it.
export function nameCells (table) {
  const columns = [...table.querySelectorAll('thead th, thead td')].map(nameOf)
  const rows = [...table.querySelectorAll('tbody tr')]
  if (columns.length === 0 || rows.some(row => row.cells.length !== columns.length)) return
  const role = (element, name) => element.setAttribute('role', name)
  role(table, 'table')
  for (const part of table.querySelectorAll('thead, tbody')) role(part, 'rowgroup')
  for (const row of table.rows) role(row, 'row')
  for (const heading of table.querySelectorAll('thead th')) role(heading, 'columnheader')
  for (const row of rows) {
    for (const [number, cell] of [...row.cells].entries()) {
      role(cell, cell.tagName === 'TH' ? 'rowheader' : 'cell')
      cell.dataset.column = columns[number]
    }
  }
  table.classList.add('stacks')
}

// Without what a heading says only to who hears it, such as how to sort.
function nameOf (heading) {
  const seen = heading.cloneNode(true)
  seen.querySelectorAll('.govuk-visually-hidden').forEach(words => words.remove())
  return seen.textContent.trim()
}
