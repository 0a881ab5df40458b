/// The script by which a page tells a learning platform how far a learner is.
///
/// It is plain JavaScript of 2009, for old phones. Where there is no platform it does nothing. It
/// finds the interface of SCORM 2004 or else of SCORM 1.2, and sends values that they know. A
/// question counts by the answer that a learner opens first; one whose answers all lie behind one
/// button counts as read.
enum SCORMRuntime {
  static let script = """
    (function () {
    "use strict";
    var api = null, is2004 = false, isOpen = false, began = new Date().getTime();
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
    function call(name) {
    var method = (is2004 ? "" : "LMS") + name;
    try { return String(api[method].apply(api, Array.prototype.slice.call(arguments, 1))); }
    catch (error) { return ""; }
    }
    function get(name12, name2004) { return call("GetValue", is2004 ? name2004 : name12); }
    function set(name12, name2004, value) {
    var name = is2004 ? name2004 : name12;
    if (isOpen && name) { call("SetValue", name, String(value)); }
    }
    var questions = [], opened = [], i;
    var boxes = document.querySelectorAll(".question");
    for (i = 0; i < boxes.length; i += 1) {
    var found = boxes[i].querySelectorAll("details");
    if (found.length) { questions.push(found); opened.push([]); }
    }
    function isRight(box) { return box.querySelector(".right") !== null; }
    function isScored(boxes) {
    for (var n = 0; n < boxes.length; n += 1) { if (isRight(boxes[n])) { return true; } }
    return false;
    }
    function points(boxes, order) {
    var wanted = 0, n;
    for (n = 0; n < boxes.length; n += 1) { if (isRight(boxes[n])) { wanted += 1; } }
    if (order.length < wanted) { return 0; }
    for (n = 0; n < wanted; n += 1) { if (!isRight(boxes[order[n]])) { return 0; } }
    return 1;
    }
    function isAtEnd() {
    var page = document.documentElement;
    return window.innerHeight + (window.pageYOffset || page.scrollTop) >= page.scrollHeight - 8;
    }
    function report(isLast) {
    if (!isOpen) { return; }
    var scored = 0, reached = 0, answered = 0, parts = [], n;
    for (n = 0; n < questions.length; n += 1) {
    if (opened[n].length) { answered += 1; parts.push(n + ":" + opened[n].join(",")); }
    if (isScored(questions[n])) { scored += 1; reached += points(questions[n], opened[n]); }
    }
    var share = scored ? reached / scored : 0;
    var isDone = questions.length ? answered === questions.length : hasReadAll;
    if (scored && answered) {
    set("cmi.core.score.min", "cmi.score.min", 0);
    set("cmi.core.score.max", "cmi.score.max", 100);
    set("cmi.core.score.raw", "cmi.score.raw", Math.round(share * 100));
    set("", "cmi.score.scaled", Math.round(share * 100) / 100);
    }
    var verdict = share >= 0.6 ? "passed" : "failed";
    if (isDone || !wasDone) {
    set("cmi.core.lesson_status", "cmi.completion_status",
    !isDone ? "incomplete" : is2004 || !scored ? "completed" : verdict);
    set("", "cmi.success_status", isDone && scored ? verdict : "unknown");
    }
    set("cmi.suspend_data", "cmi.suspend_data", parts.join(";").slice(0, 4000));
    set("cmi.core.lesson_location", "cmi.location", place);
    if (isLast) {
    var seconds = Math.max(0, Math.round((new Date().getTime() - began) / 1000));
    var two = function (number) { return (number < 10 ? "0" : "") + number; };
    var hours = Math.min(9999, Math.floor(seconds / 3600));
    set("cmi.core.session_time", "cmi.session_time", is2004 ? "PT" + seconds + "S" :
    two(hours) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60));
    set("cmi.core.exit", "cmi.exit", isDone ? (is2004 ? "normal" : "") : "suspend");
    }
    call("Commit", "");
    }
    function finish() {
    if (!isOpen) { return; }
    report(true);
    call(is2004 ? "Terminate" : "Finish", "");
    isOpen = false;
    }
    var hasReadAll = false, wasDone = false, place = "";
    var headings = document.querySelectorAll("h2[id]");
    function look() {
    for (var n = 0; n < headings.length; n += 1) {
    if (headings[n].getBoundingClientRect().top < 120) { place = headings[n].id.slice(0, 250); }
    }
    if (!hasReadAll && isAtEnd()) { hasReadAll = true; report(false); }
    }
    function watch(question, number) {
    questions[question][number].addEventListener("toggle", function () {
    if (!questions[question][number].open) { return; }
    if (opened[question].indexOf(number) < 0) { opened[question].push(number); report(false); }
    });
    }
    function restore() {
    var parts = get("cmi.suspend_data", "cmi.suspend_data").split(";"), n, k;
    for (n = 0; n < parts.length; n += 1) {
    var match = /^(\\d+):(\\d+(?:,\\d+)*)$/.exec(parts[n]);
    var boxes = match && questions[Number(match[1])];
    if (!boxes) { continue; }
    var order = match[2].split(",");
    for (k = 0; k < order.length; k += 1) {
    var number = Number(order[k]);
    if (boxes[number] && opened[match[1]].indexOf(number) < 0) { opened[match[1]].push(number); }
    }
    }
    place = get("cmi.core.lesson_location", "cmi.location");
    var heading = place && document.getElementById(place);
    if (heading) { heading.scrollIntoView(); } else { place = ""; }
    }
    api = find("API_1484_11");
    is2004 = api !== null;
    if (!api) { api = find("API"); }
    if (!api || call("Initialize", "") !== "true") { return; }
    isOpen = true;
    var status = get("cmi.core.lesson_status", "cmi.completion_status");
    wasDone = status === "completed" || status === "passed" || status === "failed";
    for (i = 0; i < questions.length; i += 1) {
    for (var j = 0; j < questions[i].length; j += 1) { watch(i, j); }
    }
    restore();
    window.addEventListener("scroll", look);
    window.addEventListener("pagehide", finish);
    window.addEventListener("unload", finish);
    report(false);
    look();
    })();
    """
}
