/// The program of the form, in the JavaScript of 2009, so that old phones run it.
///
/// It shows and hides questions, keeps what is typed in the browser, reads the digits of every
/// script of the region, checks what the import would refuse, and saves the file.
enum FormScript {
  static let text = fields + documents + checks

  private static let fields = #"""
    (function () {
    'use strict';
    var data = JSON.parse(document.getElementById('data').textContent);
    var form = document.forms[0], faults = document.getElementById('faults');
    var keptAt = 'difund-form-' + data.call + (data.outline ? '-' + data.outline : ''), number = null;

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
    function hasBoxes(field) { return field.tagName === 'FIELDSET'; }
    function raw(field) {
      if (!hasBoxes(field)) return field.value.trim();
      var checked = all('input', field).filter(function (box) { return box.checked; })
        .map(function (box) { return box.value; });
      return field.getAttribute('data-type') === 'choices' ? checked : checked[0] || '';
    }
    function setRaw(field, value) {
      if (!hasBoxes(field)) { field.value = value; return; }
      value = [].concat(value);
      all('input', field).forEach(function (box) { box.checked = value.indexOf(box.value) >= 0; });
    }
    function isEmpty(value) { return value.length === 0; }
    function isRequired(field) {
      return field.getAttribute('aria-required') === 'true'
        || field.getAttribute('data-required') === 'true';
    }
    function label(field) {
      var box = field.parentNode, text = field.querySelector('legend') || box.querySelector('span');
      return text.textContent.replace(/\s\*$/, '');
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

    """#
}
