/// The second half of the program of the form: checking and saving.
extension FormScript {
  static let checks = #"""
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
      return found.concat(partFaults());
    }
    // A part that nobody has to fill in is filled in whole or not at all.
    function partFaults() {
      if (data.governance !== 'optional') return [];
      var parts = all('[data-name^="governance."]');
      var empty = parts.filter(function (field) { return isEmpty(raw(field)); });
      if (empty.length === parts.length) return [];
      return empty.map(function (field) {
        return [field.getAttribute('data-name'), words('missing')];
      });
    }
    function showFault(field, text) {
      var box = hasBoxes(field) ? field : field.parentNode.parentNode;
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
      list = list.concat(fileFaults());
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
      if (type === 'number' || type === 'level') return Number(plainNumber(value));
      if (type === 'amount' || type === 'percent') return plainNumber(value);
      return type === 'day' ? plainDigits(value) : value;
    }
    function put(object, name, value) {
      if (value === undefined) return;
      var parts = name.indexOf('answers.') === 0 ? ['answers', name.slice(8)] : name.split('.');
      parts.slice(0, -1).forEach(function (part) { object = object[part] = object[part] || {}; });
      object[parts[parts.length - 1]] = value;
    }
    // The time on this device, with its distance from UTC.
    function present() {
      var now = new Date(), before = -now.getTimezoneOffset(), size = Math.abs(before);
      function two(part) { return (part < 10 ? '0' : '') + part; }
      return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate())
        + 'T' + two(now.getHours()) + ':' + two(now.getMinutes()) + ':' + two(now.getSeconds())
        + (before < 0 ? '-' : '+') + two(Math.floor(size / 60)) + ':' + two(size % 60);
    }
    function tellDeadline() {
      var box = document.getElementById('deadline'), now = Date.now();
      var at = new Date(data.closes[0]), text;
      try { text = at.toLocaleString(data.language); } catch (none) { text = at.toLocaleString(); }
      box.textContent = words(
        now <= data.closes[0] ? 'local' : now <= data.closes[1] ? 'late' : 'too-late',
        { time: text });
      if (now > data.closes[0]) box.className = 'faults';
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
      object.submitted = present();
      var sent = attachments();
      if (sent.length) object.attachments = sent;
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
      kept = kept ? JSON.parse(kept) : data.prefill;
      if (kept) restore(kept);
    } catch (none) { if (data.prefill) restore(data.prefill); }
    all('[data-rows]').forEach(function (box) {
      var name = box.getAttribute('data-rows');
      while (rowsOf(name).length < Number(box.getAttribute('data-least'))) addRow(name);
    });
    all('[data-unit]').forEach(count);
    ask();
    sum();
    tellDeadline();
    })();

    """#
}
