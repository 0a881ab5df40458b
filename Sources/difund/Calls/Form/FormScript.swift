/// The program of the form, in the JavaScript of 2009, so that old phones run it.
///
/// It shows and hides questions, keeps what is typed in the browser, reads the digits of every
/// script of the region, checks what the import would refuse, and saves the file.
enum FormScript {
  static let text = #"""
    (function () {
    'use strict';
    var data = JSON.parse(document.getElementById('data').textContent);
    var form = document.forms[0], faults = document.getElementById('faults');
    var keptAt = 'difund-form-' + data.call, number = null;

    function all(selector, root) {
      return Array.prototype.slice.call((root || form).querySelectorAll(selector));
    }
    function words(key, values) {
      return data.words[key].replace(/\[(\w+)\]/g, function (mark, name) {
        return values && name in values ? values[name] : mark;
      });
    }
    // The digits of the region's scripts stand in blocks of ten whose first is a multiple of 16,
    // but for those of Tamil.
    function plainDigits(text) {
      return text.replace(
        /[\u0660-\u0669\u06F0-\u06F9\u0BE6-\u0BEF\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u1090-\u1099\u17E0-\u17E9\uFF10-\uFF19]/g,
        function (digit) {
          var code = digit.charCodeAt(0);
          return String(code >= 0x0BE6 && code <= 0x0BEF ? code - 0x0BE6 : code & 15);
        });
    }
    function plainNumber(text) {
      return plainDigits(text).replace(/[\s\u00A0\u202F_]/g, '')
        .replace(/\u066B/g, '.').replace(/[\u066C,](?=\d{3}(\D|$))/g, '');
    }
    function scaled(text, decimals) {
      var parts = text.split('.'), tail = (parts[1] || '') + '0000000000'.slice(0, decimals);
      return Number(parts[0] + tail.slice(0, decimals));
    }

    // Fields

    function fieldOf(name) { return form.querySelector('[data-name="' + name + '"]'); }
    function raw(field) {
      if (field.getAttribute('data-type') !== 'choices') return field.value.trim();
      return all('input', field).filter(function (box) { return box.checked; })
        .map(function (box) { return box.value; });
    }
    function setRaw(field, value) {
      if (field.getAttribute('data-type') !== 'choices') { field.value = value; return; }
      all('input', field).forEach(function (box) { box.checked = value.indexOf(box.value) >= 0; });
    }
    function isEmpty(value) { return value.length === 0; }
    function isRequired(field) {
      return field.getAttribute('aria-required') === 'true'
        || field.getAttribute('data-required') === 'true';
    }
    function label(field) {
      var box = field.parentNode, text = field.querySelector('legend') || box.querySelector('span');
      return text.textContent.replace(/ \*$/, '');
    }
    function isShown(field) {
      for (var node = field; node && node !== form; node = node.parentNode) {
        if (node.hidden) return false;
      }
      return true;
    }
    function decimals() {
      var currency = fieldOf('currency').value;
      return currency in data.decimals ? data.decimals[currency] : 2;
    }

    // Rows

    function group(name) { return form.querySelector('[data-rows="' + name + '"]'); }
    function rowsOf(name) { return all('.row', group(name)); }
    function addRow(name) {
      var box = group(name), template = box.querySelector('template');
      var holder = document.createElement('div');
      holder.innerHTML = template.innerHTML;
      var row = holder.querySelector('.row');
      box.appendChild(row);
      row.querySelector('.remove').onclick = function () { box.removeChild(row); changed(); };
      return row;
    }

    // Conditions

    function valuesOf(name) {
      var field = fieldOf(name) || fieldOf('answers.' + name);
      if (!field || !isShown(field)) return [];
      var value = raw(field);
      return isEmpty(value) ? [] : [].concat(value).map(plainDigits);
    }
    function holds(node) {
      var sign = node[0];
      if (sign === 'and') return holds(node[1]) && holds(node[2]);
      if (sign === 'or') return holds(node[1]) || holds(node[2]);
      if (sign === 'not') return !holds(node[1]);
      var values = valuesOf(node[1]);
      if (sign === 'in') {
        return values.some(function (value) { return node[2].indexOf(value) >= 0; });
      }
      if (!values.length) return false;
      var value = Number(plainNumber(values[0]));
      return sign === '<' ? value < node[2] : sign === '<=' ? value <= node[2]
        : sign === '>' ? value > node[2] : value >= node[2];
    }
    // A question may depend on one that only now is shown or hidden; there are no circles.
    function ask() {
      for (var round = 0, isStill = false; !isStill && round < 100; round++) {
        isStill = true;
        all('[data-question]').forEach(function (box) {
          var condition = data.conditions[box.getAttribute('data-question')];
          var hide = !!condition && !holds(condition);
          if (box.hidden !== hide) { box.hidden = hide; isStill = false; }
        });
      }
    }

    // Keeping what was typed

    function state() {
      var kept = { number: number, fields: {}, rows: {} };
      all('[data-name]').forEach(function (field) {
        if (!inRow(field)) kept.fields[field.getAttribute('data-name')] = raw(field);
      });
      all('[data-rows]').forEach(function (box) {
        kept.rows[box.getAttribute('data-rows')] = all('.row', box).map(function (row) {
          var values = {};
          all('[data-name]', row).forEach(function (field) {
            values[field.getAttribute('data-name')] = raw(field);
          });
          return values;
        });
      });
      return kept;
    }
    function inRow(field) {
      for (var node = field; node; node = node.parentNode) {
        if (node.className === 'row') return true;
      }
      return false;
    }
    function restore(kept) {
      number = kept.number;
      Object.keys(kept.fields).forEach(function (name) {
        var field = fieldOf(name);
        if (field) setRaw(field, kept.fields[name]);
      });
      Object.keys(kept.rows).forEach(function (name) {
        if (!group(name)) return;
        kept.rows[name].forEach(function (values) {
          var row = addRow(name);
          Object.keys(values).forEach(function (part) {
            var field = row.querySelector('[data-name="' + part + '"]');
            if (field) setRaw(field, values[part]);
          });
        });
      });
    }
    function keep() {
      try {
        localStorage.setItem(keptAt, JSON.stringify(state()));
        document.getElementById('kept').textContent = words('kept');
      } catch (none) { /* Without a store, the page still saves the file. */ }
    }

    // Counting

    function pieces(text, granularity) {
      if (typeof Intl === 'undefined' || !Intl.Segmenter) return null;
      var language = fieldOf('language').value || data.language, count = 0;
      var parts = new Intl.Segmenter(language, { granularity: granularity }).segment(text);
      Array.from(parts).forEach(function (part) {
        if (granularity === 'grapheme' || part.isWordLike) count++;
      });
      return count;
    }
    function length(text, unit) {
      if (unit === 'characters') {
        var seen = pieces(text, 'grapheme');
        return seen === null ? text.length : seen;
      }
      return pieces(text, 'word');
    }
    function count(field) {
      var unit = field.getAttribute('data-unit');
      if (!unit) return;
      var found = length(field.value.trim(), unit), most = field.getAttribute('data-most');
      var box = field.parentNode.parentNode.querySelector('.count');
      box.textContent = found === null ? '' : words('count', { count: found, most: most });
    }
    function sum() {
      var places = decimals(), total = 0, isWhole = true;
      all('.row [data-name="amount"]', group('budget')).forEach(function (field) {
        var amount = plainNumber(field.value);
        if (/^\d+(\.\d+)?$/.test(amount)) total += scaled(amount, places); else isWhole = false;
      });
      var text = (total / Math.pow(10, places)).toFixed(places);
      document.getElementById('sum').textContent =
        words('sum', { sum: text + ' ' + fieldOf('currency').value });
      return isWhole ? total : null;
    }
    function changed() { ask(); sum(); keep(); }

    // Checking

    function faultOf(field) {
      var value = raw(field), type = field.getAttribute('data-type');
      if (isEmpty(value)) return isRequired(field) ? words('missing') : null;
      if (type === 'day' && !/^\d{4}-\d\d-\d\d$/.test(plainDigits(value))) return words('day');
      if (type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return words('email');
      if (type === 'number') {
        var plain = plainNumber(value), range = data.ranges[field.getAttribute('data-name')];
        if (!/^-?\d{1,15}$/.test(plain)) return words('number');
        if (!range && Number(plain) < 0) return words('number');
        if (range && (Number(plain) < range[0] || Number(plain) > range[1])) {
          return words('part', { least: range[0], most: range[1] });
        }
      }
      if (type === 'amount') {
        var places = decimals();
        var form = places ? '^\\d{1,15}(\\.\\d{1,' + places + '})?$' : '^\\d{1,15}$';
        if (!new RegExp(form).test(plainNumber(value))) return words('amount', { places: places });
      }
      if (type === 'percent' && !/^\d{1,3}(\.\d{1,2})?$/.test(plainNumber(value))) {
        return words('percent');
      }
      var unit = field.getAttribute('data-unit'), most = Number(field.getAttribute('data-most'));
      var found = unit ? length(value, unit) : null;
      return found !== null && found > most ? words('too-long', { count: found, most: most }) : null;
    }
    function crossFaults() {
      var found = [], places = decimals();
      function minor(name) {
        var text = plainNumber(fieldOf(name).value);
        return /^\d+(\.\d+)?$/.test(text) ? scaled(text, places) : 0;
      }
      var total = sum(), requested = minor('requested'), coFunding = minor('co_funding');
      if (total !== null && total !== requested) found.push(['requested', words('budget')]);
      var overhead = rowsOf('budget').reduce(function (sum, row) {
        var isIt = row.querySelector('[data-name="category"]').value === 'overhead';
        var text = plainNumber(row.querySelector('[data-name="amount"]').value);
        return sum + (isIt && /^\d+(\.\d+)?$/.test(text) ? scaled(text, places) : 0);
      }, 0);
      if (data.overhead !== null && overhead * 10000 > requested * data.overhead) {
        found.push(['requested', words('overhead', { share: data.overhead / 100 })]);
      }
      if (data.co_funding !== null
        && coFunding * 10000 < (requested + coFunding) * data.co_funding) {
        found.push(['co_funding', words('co-funding', { share: data.co_funding / 100 })]);
      }
      var people = ['female', 'male', 'another', 'not_stated'].reduce(function (sum, name) {
        return sum + Number(plainNumber(fieldOf('reach.' + name).value) || 0);
      }, 0);
      ['rural', 'with_disability'].forEach(function (name) {
        if (Number(plainNumber(fieldOf('reach.' + name).value) || 0) > people) {
          found.push(['reach.' + name, words('part', { least: 0, most: people })]);
        }
      });
      var shares = rowsOf('partners').reduce(function (sum, row) {
        return sum + Number(plainNumber(row.querySelector('[data-name="share"]').value) || 0);
      }, 0);
      if (shares > 100) found.push(['requested', words('shares')]);
      return found;
    }
    function showFault(field, text) {
      var box = field.getAttribute('data-type') === 'choices' ? field : field.parentNode.parentNode;
      box.querySelector('.fault').textContent = text || '';
      field.setAttribute('aria-invalid', text ? 'true' : 'false');
    }
    function check() {
      var list = [];
      all('[data-name]').forEach(function (field) {
        var text = isShown(field) ? faultOf(field) : null;
        showFault(field, text);
        if (text) list.push([field, text]);
      });
      if (!list.length) {
        crossFaults().forEach(function (fault) {
          var field = fieldOf(fault[0]);
          showFault(field, fault[1]);
          list.push([field, fault[1]]);
        });
      }
      faults.hidden = !list.length;
      faults.textContent = '';
      if (!list.length) return true;
      var title = document.createElement('p');
      title.textContent = words('faults', { count: list.length });
      faults.appendChild(title);
      var links = document.createElement('ul');
      list.forEach(function (fault, index) {
        var item = document.createElement('li'), link = document.createElement('a');
        var target = fault[0].querySelector ? fault[0].querySelector('input') || fault[0] : fault[0];
        target.id = target.id || 'field-' + index;
        link.href = '#' + target.id;
        link.textContent = label(fault[0]) + ': ' + fault[1];
        link.onclick = function () { target.focus(); };
        item.appendChild(link);
        links.appendChild(item);
      });
      faults.appendChild(links);
      faults.focus();
      faults.scrollIntoView();
      return false;
    }

    // Saving

    function typed(field) {
      var value = raw(field), type = field.getAttribute('data-type');
      if (isEmpty(value)) return undefined;
      if (type === 'number') return Number(plainNumber(value));
      if (type === 'amount' || type === 'percent') return plainNumber(value);
      return type === 'day' ? plainDigits(value) : value;
    }
    function put(object, name, value) {
      if (value === undefined) return;
      var parts = name.indexOf('answers.') === 0 ? ['answers', name.slice(8)] : name.split('.');
      parts.slice(0, -1).forEach(function (part) { object = object[part] = object[part] || {}; });
      object[parts[parts.length - 1]] = value;
    }
    function today() {
      var now = new Date();
      function two(part) { return (part < 10 ? '0' : '') + part; }
      return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    }
    function reference() {
      if (!number) {
        number = fieldOf('country').value + '-'
          + (Date.now().toString(36) + Math.floor(Math.random() * 46656).toString(36)).toUpperCase();
      }
      return number;
    }
    function application() {
      var object = { reference: reference() };
      all('[data-name]').forEach(function (field) {
        if (!inRow(field) && isShown(field)) {
          put(object, field.getAttribute('data-name'), typed(field));
        }
      });
      all('[data-rows]').forEach(function (box) {
        var rows = all('.row', box).map(function (row) {
          var values = {};
          all('[data-name]', row).forEach(function (field) {
            put(values, field.getAttribute('data-name'), typed(field));
          });
          return values;
        });
        if (rows.length) object[box.getAttribute('data-rows')] = rows;
      });
      object.submitted = today();
      return object;
    }
    function save() {
      var object = application(), text = JSON.stringify(object, null, 2) + '\n';
      var done = document.getElementById('done');
      document.getElementById('copy').value = text;
      done.hidden = false;
      keep();
      try {
        var link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        link.download = object.reference + '.json';
        document.body.appendChild(link);
        link.click();
        document.body.removeChild(link);
      } catch (none) { /* The text to copy is shown. */ }
      done.focus();
      done.scrollIntoView();
    }

    all('[data-add]').forEach(function (button) {
      button.onclick = function () {
        var row = addRow(button.getAttribute('data-add'));
        row.querySelector('[data-name]').focus();
        changed();
      };
    });
    form.addEventListener('input', function (event) { count(event.target); changed(); });
    form.addEventListener('change', changed);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      document.getElementById('done').hidden = true;
      if (check()) save();
    });
    document.getElementById('clear').onclick = function () {
      if (!window.confirm(words('really'))) return;
      try { localStorage.removeItem(keptAt); } catch (none) { /* There is no store. */ }
      window.location.reload();
    };
    try {
      var kept = localStorage.getItem(keptAt);
      if (kept) restore(JSON.parse(kept));
    } catch (none) { /* A new form is as good. */ }
    all('[data-rows]').forEach(function (box) {
      var name = box.getAttribute('data-rows');
      while (rowsOf(name).length < Number(box.getAttribute('data-least'))) addRow(name);
    });
    all('[data-unit]').forEach(count);
    ask();
    sum();
    })();

    """#
}
