/// The part of the program of the form that takes files in.
///
/// Files are read when they are chosen and lie in memory until the form is saved: the store of a
/// browser is too small for them.
extension FormScript {
  static let documents = #"""
    // Documents

    var files = {};

    function fileFields() { return all('[data-file]'); }
    function base64(buffer) {
      var bytes = new Uint8Array(buffer), text = '';
      for (var start = 0; start < bytes.length; start += 8190) {
        text += window.btoa(String.fromCharCode.apply(null, bytes.subarray(start, start + 8190)));
      }
      return text;
    }
    function take(field) {
      var taken = { wait: field.files.length, list: [] };
      files[field.getAttribute('data-file')] = taken;
      Array.prototype.forEach.call(field.files, function (file, index) {
        var reader = new FileReader();
        reader.onload = function () {
          taken.list[index] = { name: file.name, size: file.size, content: base64(reader.result) };
          taken.wait--;
        };
        reader.onerror = function () { taken.wait = -1; };
        reader.readAsArrayBuffer(file);
      });
    }
    function fileFault(field) {
      var name = field.getAttribute('data-file'), rule = data.documents[name];
      var taken = files[name];
      if (!field.files.length) {
        return field.getAttribute('aria-required') === 'true' ? words('no-file') : null;
      }
      if (field.files.length > rule.count) return words('files', { most: rule.count });
      for (var index = 0; index < field.files.length; index++) {
        var file = field.files[index], end = file.name.split('.').pop().toLowerCase();
        if (rule.ends.indexOf(end) < 0) {
          return words('file-type', { name: file.name, types: rule.ends.join(', ') });
        }
        if (!file.size || file.size > rule.bytes) {
          return words('file-size', { name: file.name, most: rule.bytes / 1000000 });
        }
      }
      return !taken || taken.wait ? words('file-wait') : null;
    }
    function fileFaults() {
      var found = [], total = 0;
      fileFields().forEach(function (field) {
        if (!isShown(field)) { showFault(field, null); return; }
        Array.prototype.forEach.call(field.files, function (file) { total += file.size; });
        var text = fileFault(field)
          || (total > data.most_bytes ? words('files-size', { most: data.most_bytes / 1000000 }) : null);
        showFault(field, text);
        if (text) found.push([field, text]);
      });
      return found;
    }
    function attachments() {
      var list = [];
      fileFields().forEach(function (field) {
        var name = field.getAttribute('data-file');
        if (!isShown(field) || !files[name]) return;
        files[name].list.forEach(function (file) {
          list.push({ document: name, name: file.name, content: file.content });
        });
      });
      return list;
    }
    fileFields().forEach(function (field) {
      field.addEventListener('change', function () { take(field); });
    });

    """#
}
