// Small helps on top of pages that work without it: charts, the drop area, keys on the review page, choosers.

const BACK = getComputedStyle(document.documentElement);
const colour = (name) => BACK.getPropertyValue(`--${name}`).trim();
const number = new Intl.NumberFormat('vi-VN');
const percent = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const shortDay = (day) => `${day.slice(8, 10)}/${day.slice(5, 7)}`;
const longDay = (day) => `${shortDay(day)}/${day.slice(0, 4)}`;

let library;
/** Chart.js is fetched only by pages that draw. */
function charts() {
  library ??= import(new URL('webjars/chart.js/dist/chart.umd.js', import.meta.url)).then(() => globalThis.Chart);
  return library;
}

const valueOf = (cell) => (cell?.dataset.value ? Number(cell.dataset.value) : null);

/** Vertical lines for the deadlines, and the days between them shaded. */
const deadlines = {
  id: 'deadlines',
  beforeDatasetsDraw(chart, _, { base, effective, days }) {
    const { ctx, chartArea, scales } = chart;
    const from = days.indexOf(base);
    const to = days.indexOf(effective);
    if (from < 0 || to <= from) return;
    const left = scales.x.getPixelForValue(from);
    ctx.save();
    ctx.fillStyle = 'rgb(211 154 44 / .13)';
    ctx.fillRect(left, chartArea.top, scales.x.getPixelForValue(to) - left, chartArea.bottom - chartArea.top);
    ctx.restore();
  },
  afterDatasetsDraw(chart, _, { base, effective, baseLabel, effectiveLabel, days }) {
    const { ctx, chartArea, scales } = chart;
    const lines = base === effective ? [[base, baseLabel]] : [[base, baseLabel], [effective, effectiveLabel]];
    ctx.save();
    ctx.font = `600 12px ${BACK.getPropertyValue('--font')}`;
    ctx.textBaseline = 'bottom';
    lines.forEach(([day, label], index) => {
      const at = days.indexOf(day);
      if (at < 0) return;
      const x = scales.x.getPixelForValue(at);
      ctx.strokeStyle = index === 0 ? colour('ink-2') : colour('accent');
      ctx.fillStyle = ctx.strokeStyle;
      ctx.lineWidth = 1.5;
      ctx.setLineDash(index === 0 ? [4, 4] : []);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top - 4 - index * 16);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      const text = `${label} ${shortDay(day)}`;
      const width = ctx.measureText(text).width;
      ctx.fillText(text, Math.max(chartArea.left, Math.min(x - width / 2, chartArea.right - width)), chartArea.top - 5 - index * 16);
    });
    ctx.restore();
  },
};

/** The shared manners of all charts. */
function manners(table) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: 'vi-VN',
    interaction: { mode: 'index', intersect: false },
    plugins: {
      legend: { position: 'bottom', labels: { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 28, color: colour('ink') } },
      tooltip: { callbacks: { label: (item) => ` ${item.dataset.label}: ${number.format(item.parsed[item.chart.options.indexAxis === 'y' ? 'x' : 'y'])} ${table.dataset.people ?? ''}` } },
    },
  };
}

function burnUp(Chart, canvas, table) {
  const rows = [...table.tBodies[0].rows];
  const days = rows.map((row) => row.dataset.day);
  const column = (name) => [...table.tHead.rows[0].cells].findIndex((cell) => cell.dataset.line === name);
  const values = (name) => rows.map((row) => valueOf(row.cells[column(name)]));
  const label = (name) => table.tHead.rows[0].cells[column(name)].textContent.trim();
  const options = manners(table);
  const { base, effective, baseLabel, effectiveLabel } = table.dataset;
  options.layout = { padding: { top: base === effective ? 22 : 38 } };
  options.plugins.deadlines = { base, effective, baseLabel, effectiveLabel, days };
  options.plugins.tooltip.callbacks.title = ([item]) => longDay(days[item.dataIndex]);
  options.scales = {
    x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 14, color: colour('ink-2') } },
    y: { beginAtZero: true, border: { display: false }, grid: { color: colour('line') }, ticks: { maxTicksLimit: 6, color: colour('ink-2'), callback: (value) => number.format(value) } },
  };
  return new Chart(canvas, {
    type: 'line',
    data: {
      labels: days.map(shortDay),
      datasets: [
        { label: label('done'), data: values('done'), borderColor: colour('ontime'), backgroundColor: 'rgb(42 125 85 / .1)', fill: true, borderWidth: 3, pointRadius: 0, pointHitRadius: 12, tension: 0 },
        { label: label('required'), data: values('required'), borderColor: colour('ink-2'), borderDash: [6, 5], borderWidth: 2, pointRadius: 0, pointHitRadius: 12, tension: 0 },
      ],
    },
    options,
    plugins: [deadlines],
  });
}

/** Horizontal bars, one a row of the table: the cell that carries data-name, data-value and data-whole. */
function bars(Chart, canvas, table) {
  const rows = [...table.tBodies[0].rows]
    .filter((row) => Number(row.querySelector('[data-whole]')?.dataset.whole) > 0)
    .map((row) => ({ name: row.querySelector('[data-name]').dataset.name, cell: row.querySelector('[data-whole]') }));
  const options = manners(table);
  options.indexAxis = 'y';
  options.plugins.legend.display = false;
  options.plugins.tooltip.callbacks.label = (item) => {
    const { cell } = rows[item.dataIndex];
    return ` ${number.format(cell.dataset.value)}/${number.format(cell.dataset.whole)} · ${percent.format(item.parsed.x)}%`;
  };
  options.scales = {
    x: { beginAtZero: true, suggestedMax: 100, border: { display: false }, grid: { color: colour('line') }, ticks: { callback: (value) => `${number.format(value)}%`, color: colour('ink-2') } },
    y: { grid: { display: false }, ticks: { autoSkip: false, color: colour('ink') } },
  };
  canvas.parentElement.style.height = `${rows.length * 34 + 44}px`;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [{ data: rows.map(({ cell }) => (100 * cell.dataset.value) / cell.dataset.whole), backgroundColor: colour('ontime'), borderRadius: 3, maxBarThickness: 18 }],
    },
    options,
  });
}

async function draw(root) {
  const canvases = [...root.querySelectorAll('canvas[data-chart]')].filter((canvas) => !canvas.dataset.drawn);
  if (!canvases.length) return;
  for (const canvas of canvases) canvas.dataset.drawn = 'yes';
  const Chart = await charts();
  Chart.defaults.font.family = BACK.getPropertyValue('--font');
  Chart.defaults.font.size = 13;
  for (const canvas of canvases) {
    const table = document.getElementById(canvas.dataset.source);
    if (!table) continue;
    canvas.parentElement.hidden = false;
    (canvas.dataset.chart === 'bars' ? bars : burnUp)(Chart, canvas, table);
  }
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1048576) return `${number.format(Math.round(bytes / 1024))} KB`;
  return `${percent.format(bytes / 1048576)} MB`;
}

/** A file dropped on the area is as one chosen with the button. */
function dropAreas(root) {
  for (const area of root.querySelectorAll('[data-drop]:not([data-ready])')) {
    const input = area.querySelector('input[type=file]');
    const chosen = area.querySelector('[data-chosen]');
    area.dataset.ready = 'yes';
    const show = () => {
      const file = input.files[0];
      chosen.hidden = !file;
      chosen.textContent = file ? `${file.name} · ${size(file.size)}` : '';
    };
    input.addEventListener('change', show);
    for (const name of ['dragenter', 'dragover']) {
      area.addEventListener(name, (event) => { event.preventDefault(); area.classList.add('over'); });
    }
    for (const name of ['dragleave', 'drop']) area.addEventListener(name, () => area.classList.remove('over'));
    area.addEventListener('drop', (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      show();
    });
  }
}

/** Keys of the review page: the button that carries the key is pressed, never while somebody is writing, nor before he sees the next learner. */
function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  if (document.querySelector('[data-keys].htmx-request, [data-keys] .htmx-request')) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  const button = document.querySelector(`[data-keys] [data-key="${CSS.escape(event.key.toUpperCase())}"]`);
  if (!button) return;
  event.preventDefault();
  if (button.tagName !== 'SUMMARY') return button.click();
  button.parentElement.open = true;
  button.parentElement.querySelector('select, input:not([type=hidden])')?.focus();
}

function onChoice(event) {
  event.target.closest?.('form[data-autosubmit]')?.requestSubmit();
}

/** An open menu closes when something else is pressed. */
function onPress(event) {
  for (const menu of document.querySelectorAll('.account[open], .site-nav .more details[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
}

/** Copies a field's text; without a right to the clipboard the old way, which leaves the text chosen. */
async function onCopy(event) {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand('copy');
  }
  button.textContent = button.dataset.done;
}

function ready(root) {
  for (const button of root.querySelectorAll('[data-copy]')) button.hidden = false;
  dropAreas(root);
  draw(root);
  root.querySelector('.notice.error[tabindex]')?.focus();
}

document.documentElement.classList.add('enhanced');
document.addEventListener('keydown', onKey);
document.addEventListener('change', onChoice);
document.addEventListener('click', onPress);
document.addEventListener('click', onCopy);
document.addEventListener('htmx:afterSettle', () => document.querySelector('[data-keys] [data-focus]')?.focus({ preventScroll: true }));
document.addEventListener('htmx:load', (event) => ready(event.detail.elt));
document.addEventListener('htmx:configRequest', (event) => {
  const csrf = document.querySelector('meta[name=csrf]');
  if (csrf?.dataset.header && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
});
ready(document);
