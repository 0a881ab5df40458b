/// The little program that lets learners answer on a phone: it runs in browsers of 2013, and every
/// question can be read and answered without it.
///
/// Nothing is stored and nothing leaves the device. A page around the lesson, such as that of a
/// learning management system, may set `window.difundQuiz` to a function before this script runs.
/// The function is called with one object:
///
/// - `event`: `"ready"` once for each lesson of the page, then `"answer"` for each answer.
/// - `lesson`, `language`: what the article says of itself.
/// - `questions`: how many questions can be right or wrong; `total`: how many there are at all.
/// - `answered`, `correct`: how many of `questions` were answered so far, and how many rightly.
///   With answers to tap, the first tap counts; elsewhere the newest answer does.
/// - `question`, `kind`, `right` (only for `"answer"`): the key of the question, the way of
///   answering (`single`, `multiple`, `order`, `match`, `short`), and whether the answer is right;
///   `right` is null for answers in the learner's own words, which only people can judge.
/// - `response` (only for `"answer"`): the numbers of the chosen answers, from 0, in their order;
///   for `match` the number of the row chosen for each row; for `short` the words.
enum QuizScript {
  static let text = #"""
    (function () {
      "use strict";
      if (!document.querySelectorAll || !window.addEventListener) { return; }

      function each(list, work) {
        for (var index = 0; index < list.length; index += 1) { work(list[index], index); }
      }

      function add(parent, name, kind, text) {
        var node = document.createElement(name);
        if (kind) { node.className = kind; }
        if (text) { node.appendChild(document.createTextNode(text)); }
        parent.appendChild(node);
        return node;
      }

      function move(from, to) { while (from.firstChild) { to.appendChild(from.firstChild); } }

      function words(cell) {
        var pair = cell.querySelectorAll(".pair > span"), texts = [];
        if (!pair.length) { return cell.textContent; }
        each(pair, function (part) { texts.push(part.textContent); });
        return texts.join(" / ");
      }

      // Shows a word of the pack, which may be in another language than the lesson.
      function say(node, quiz, name) {
        node.textContent = quiz.getAttribute("data-" + name);
        if (quiz.hasAttribute("data-lang")) {
          node.lang = quiz.getAttribute("data-lang");
          node.dir = "ltr";
        }
        return node;
      }

      function button(parent, quiz, work) {
        var node = say(add(parent, "button", "check"), quiz, "check");
        node.type = "button";
        node.addEventListener("click", work);
        return node;
      }

      function verdict(question, quiz, after) {
        var node = document.createElement("p");
        node.className = "verdict";
        node.setAttribute("role", "status");
        question.insertBefore(node, after ? after.nextSibling : null);
        return function (isRight) {
          node.className = "verdict " + (isRight ? "right" : "wrong");
          say(node, quiz, isRight ? "right" : "wrong");
        };
      }

      function order(question) {
        return question.getAttribute("data-order").split(",").map(Number);
      }

      var kinds = {
        single: function (question, quiz, answer) {
          var isAnswered = false;
          each(question.querySelectorAll(".option"), function (option, index) {
            option.querySelector("summary").addEventListener("click", function () {
              if (isAnswered) { return; }
              isAnswered = true;
              answer(!!option.querySelector(".right"), [index]);
            });
          });
        },

        multiple: function (question, quiz, answer) {
          var options = [], place = document.createElement("div");
          var first = question.querySelector(".option");
          question.insertBefore(place, first);
          each(question.querySelectorAll(".option"), function (details) {
            var label = add(place, "label", "choice"), box = add(label, "input");
            box.type = "checkbox";
            var text = add(label, "span"), summary = details.querySelector("summary");
            text.lang = summary.lang;
            move(summary, text);
            details.removeChild(summary);
            var feedback = add(place, "div", "feedback");
            feedback.hidden = true;
            options.push({
              box: box, feedback: feedback, isRight: !!details.querySelector(".right")
            });
            move(details, feedback);
            question.removeChild(details);
          });
          var check = button(place, quiz, function () {
            var isRight = true, chosen = [];
            each(options, function (option, index) {
              option.feedback.hidden = !option.box.checked;
              if (option.box.checked) { chosen.push(index); }
              if (option.box.checked !== option.isRight) { isRight = false; }
            });
            if (!chosen.length) { return; }
            show(isRight);
            answer(isRight, chosen);
          });
          var show = verdict(question, quiz, check.parentNode);
        },

        order: function (question, quiz, answer) {
          var places = order(question), chosen = [], steps = [];
          var list = question.querySelector(".steps");
          each(list.querySelectorAll("li"), function (item, index) {
            var step = document.createElement("button");
            step.type = "button";
            step.className = "step";
            var number = add(step, "span", "number"), text = add(step, "span");
            text.lang = item.lang;
            move(item, text);
            item.appendChild(step);
            steps.push(number);
            step.addEventListener("click", function () {
              var at = chosen.indexOf(index);
              if (at < 0) { chosen.push(index); } else { chosen.splice(at); }
              each(steps, function (number, other) {
                var turn = chosen.indexOf(other);
                number.textContent = turn < 0 ? "" : String(turn + 1);
              });
              check.disabled = chosen.length < steps.length;
            });
          });
          var box = document.createElement("div");
          question.insertBefore(box, list.nextSibling);
          var check = button(box, quiz, function () {
            var isRight = true;
            var response = chosen.map(function (place) { return places[place]; });
            each(response, function (step, index) { if (step !== index) { isRight = false; } });
            show(isRight);
            answer(isRight, response);
          });
          check.disabled = true;
          var show = verdict(question, quiz, box);
          var hint = question.querySelector(".hint");
          if (hint) {
            hint.appendChild(document.createTextNode(" "));
            say(add(hint, "span", "screen"), quiz, "tap");
          }
        },

        match: function (question, quiz, answer) {
          var places = order(question), selects = [], table = question.querySelector("table");
          var rows = table.querySelectorAll("tbody tr"), texts = [];
          each(rows, function (row) { texts.push(words(row.cells[1])); });
          each(rows, function (row, index) {
            var cell = row.cells[1], name = question.id + ".row" + index;
            row.cells[0].id = name;
            // On paper, learners draw lines to what stood here.
            var paper = document.createElement("div");
            paper.className = "paper";
            move(cell, paper);
            cell.appendChild(paper);
            var select = add(cell, "select"), chosen = add(cell, "div", "chosen");
            select.setAttribute("aria-labelledby", name);
            say(add(select, "option"), quiz, "choose").value = "";
            each(texts, function (text, place) { add(select, "option", "", text).value = place; });
            select.addEventListener("change", function () {
              chosen.textContent = select.value === "" ? "" : texts[select.value];
              chosen.className = "chosen";
              check.disabled = selects.some(function (one) { return one.value === ""; });
            });
            selects.push(select);
          });
          var box = document.createElement("div");
          question.insertBefore(box, table.nextSibling);
          var check = button(box, quiz, function () {
            var isRight = true;
            var response = selects.map(function (select) { return places[select.value]; });
            each(selects, function (select, row) {
              var fits = response[row] === row;
              select.nextSibling.className = "chosen " + (fits ? "right" : "wrong");
              if (!fits) { isRight = false; }
            });
            show(isRight);
            answer(isRight, response);
          });
          check.disabled = true;
          var show = verdict(question, quiz, box);
        },

        short: function (question, quiz, answer) {
          var solution = question.querySelector(".solution");
          var label = document.createElement("label");
          label.className = "yours";
          say(add(label, "span"), quiz, "yours");
          var area = add(label, "textarea");
          area.rows = 3;
          question.insertBefore(label, solution);
          solution.querySelector("summary").addEventListener("click", function () {
            answer(null, area.value);
          });
        }
      };

      function lesson(article) {
        var questions = article.querySelectorAll(".question"), results = {}, judged = 0;

        function tell(event, question, kind, isRight, response) {
          if (typeof window.difundQuiz !== "function") { return; }
          var message = {
            event: event, lesson: article.getAttribute("data-lesson"), language: article.lang,
            questions: judged, total: questions.length, answered: 0, correct: 0
          };
          for (var key in results) {
            if (results[key] !== null) {
              message.answered += 1;
              if (results[key]) { message.correct += 1; }
            }
          }
          if (question) {
            message.question = question;
            message.kind = kind;
            message.right = isRight;
            message.response = response;
          }
          window.difundQuiz(message);
        }

        each(questions, function (question, index) {
          var kind = question.getAttribute("data-kind"), key = question.getAttribute("data-key");
          var quiz = question;
          while (quiz !== article && !quiz.hasAttribute("data-check")) { quiz = quiz.parentNode; }
          if (kind !== "short") { judged += 1; }
          question.id = article.id + ".q" + index;
          kinds[kind](question, quiz, function (isRight, response) {
            results[key] = isRight;
            tell("answer", key, kind, isRight, response);
          });
        });
        if (questions.length) { tell("ready"); }
      }

      each(document.querySelectorAll("article[data-lesson]"), lesson);
    }());
    """#
}
