/// The script by which a page tells a learning platform how far a learner is.
///
/// It is plain JavaScript of 2009, for old phones, and stands before `QuizScript`, whose answers it
/// takes. Where there is no platform it does nothing. It finds the interface of SCORM 2004 or else
/// of SCORM 1.2, and sends only values that they know. A lesson is completed when every question is
/// answered, or, without questions, when its end was seen; it is passed with three right answers of
/// five. Answers of an earlier visit count on.
enum SCORMRuntime {
  static let script = start + progress + events

  /// Finds the interface, and talks to it without ever failing.
  private static let start = #"""
    (function () {
      "use strict";
      var api = null, is2004 = false, isOpen = false;

      function above(place, name) {
        for (var steps = 0; place && steps < 50; steps += 1) {
          try { if (place[name]) { return place[name]; } } catch (error) { return null; }
          if (place.parent === place) { return null; }
          place = place.parent;
        }
        return null;
      }

      function find(name) {
        var found = above(window, name);
        try { if (!found && window.top.opener) { found = above(window.top.opener, name); } }
        catch (error) { return null; }
        return found;
      }

      function call(name, first, second) {
        var method = (is2004 ? "" : "LMS") + name;
        try {
          return String(second === undefined ? api[method](first) : api[method](first, second));
        } catch (error) { return ""; }
      }

      function get(name12, name2004) { return call("GetValue", is2004 ? name2004 : name12); }

      function set(name12, name2004, value) {
        var name = is2004 ? name2004 : name12;
        if (name) { call("SetValue", name, String(value)); }
      }

      api = find("API_1484_11");
      is2004 = api !== null;
      if (!api) { api = find("API"); }
      if (!api || call("Initialize", "") !== "true") { return; }
      isOpen = true;

    """#

  /// Tells the platform what was answered so far.
  private static let progress = #"""
      var began = new Date().getTime(), results = {}, place = "", hasSeenEnd = false;
      var status = get("cmi.core.lesson_status", "cmi.completion_status");
      var wasDone = /^(completed|passed|failed)$/.test(status);
      var boxes = document.querySelectorAll(".question[data-key]");
      var headings = document.querySelectorAll("h2[id]");

      function count() {
        var sums = { all: boxes.length, answered: 0, judged: 0, right: 0, parts: [] }, size = 0;
        for (var n = 0; n < boxes.length; n += 1) {
          var key = boxes[n].getAttribute("data-key"), result = results[key];
          if (boxes[n].getAttribute("data-kind") !== "short") { sums.judged += 1; }
          if (result === undefined) { continue; }
          sums.answered += 1;
          if (result === "1") { sums.right += 1; }
          size += key.length + 3;
          if (size < 4000) { sums.parts.push(key + "=" + result); }
        }
        return sums;
      }

      function two(number) { return (number < 10 ? "0" : "") + number; }

      function sessionTime() {
        var seconds = Math.max(0, Math.round((new Date().getTime() - began) / 1000));
        if (is2004) { return "PT" + seconds + "S"; }
        var hours = Math.min(9999, Math.floor(seconds / 3600));
        return two(hours) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
      }

      function report(isLast) {
        if (!isOpen) { return; }
        var sums = count(), share = sums.judged ? sums.right / sums.judged : 0;
        var isDone = sums.all ? sums.answered === sums.all : hasSeenEnd;
        var verdict = share >= 0.6 ? "passed" : "failed";
        if (sums.judged && sums.answered) {
          set("cmi.core.score.min", "cmi.score.min", 0);
          set("cmi.core.score.max", "cmi.score.max", 100);
          set("cmi.core.score.raw", "cmi.score.raw", Math.round(share * 100));
          set("", "cmi.score.scaled", Math.round(share * 100) / 100);
        }
        if (isDone || !wasDone) {
          set("cmi.core.lesson_status", "cmi.completion_status",
            !isDone ? "incomplete" : is2004 || !sums.judged ? "completed" : verdict);
          set("", "cmi.success_status", isDone && sums.judged ? verdict : "unknown");
        }
        set("cmi.suspend_data", "cmi.suspend_data", sums.parts.join(";"));
        set("cmi.core.lesson_location", "cmi.location", place);
        if (isLast) {
          set("cmi.core.session_time", "cmi.session_time", sessionTime());
          set("cmi.core.exit", "cmi.exit", !isDone ? "suspend" : is2004 ? "normal" : "");
        }
        call("Commit", "");
      }

    """#

  /// Takes what the learner did before, does now, and leaves with.
  private static let events = #"""
      function restore() {
        var parts = get("cmi.suspend_data", "cmi.suspend_data").split(";");
        for (var n = 0; n < parts.length; n += 1) {
          var match = /^([a-z0-9.-]+)=([012])$/.exec(parts[n]);
          if (match) { results[match[1]] = match[2]; }
        }
        var known = get("cmi.core.lesson_location", "cmi.location");
        var heading = known && document.getElementById(known);
        if (heading) {
          place = known;
          heading.scrollIntoView();
        }
      }

      function look() {
        for (var n = 0; n < headings.length; n += 1) {
          var top = headings[n].getBoundingClientRect().top;
          if (top < 120 && headings[n].id.length < 250) { place = headings[n].id; }
        }
        var page = document.documentElement;
        var bottom = window.innerHeight + (window.pageYOffset || page.scrollTop);
        if (!hasSeenEnd && bottom >= page.scrollHeight - 8) {
          hasSeenEnd = true;
          report(false);
        }
      }

      function finish() {
        if (!isOpen) { return; }
        report(true);
        call(is2004 ? "Terminate" : "Finish", "");
        isOpen = false;
      }

      window.difundQuiz = function (message) {
        if (message.event !== "answer") { return; }
        results[message.question] = message.right === null ? "2" : message.right ? "1" : "0";
        report(false);
      };
      restore();
      report(false);
      window.addEventListener("load", look);
      window.addEventListener("scroll", look);
      window.addEventListener("pagehide", finish);
      window.addEventListener("unload", finish);
    }());
    """#
}
