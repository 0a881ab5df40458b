/// The style of the form: one column, black on white for sunlight, large places to touch.
enum FormStyle {
  static let text = """
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; font: 1.05em/1.6 sans-serif; }
    body { text-align: left; } [dir=rtl] body { text-align: right; }
    h1, h2, p, li, legend, small, em, label > span { unicode-bidi: plaintext; }
    .faults, #done { unicode-bidi: plaintext; }
    main { max-width: 40em; margin: 0 auto; padding: 1em; }
    h1 { font-size: 1.4em; line-height: 1.5; } h2 { font-size: 1.2em; line-height: 1.6; }
    h1, h2, span, legend { overflow-wrap: break-word; word-wrap: break-word; }
    section { margin-top: 2em; border-top: 2px solid #111; }
    [hidden] { display: none; }
    .field { margin: 1em 0; padding: 0; border: 0; min-width: 0; }
    label > span, legend { display: block; padding: 0; font-weight: bold; }
    .check { display: block; padding: .3em 0; }
    .check > span { display: inline; font-weight: normal; }
    .check input { width: 1.4em; height: 1.4em; vertical-align: middle; }
    small { display: block; color: #333; font-size: .9em; }
    input, select, textarea, button { font: inherit; max-width: 100%; }
    input[type=text], input[type=email], input[type=date], input[type=file], select, textarea {
      display: block; width: 100%; padding: .5em; border: 1px solid #555; border-radius: 3px;
      background: #fff; color: #111; }
    [dir=rtl] [dir=ltr] { text-align: right; }
    button { min-height: 2.8em; padding: .5em 1.2em; border: 2px solid #114; border-radius: 3px;
      background: #114; color: #fff; }
    button.plain { background: #fff; color: #114; }
    input:focus, select:focus, textarea:focus, button:focus, a:focus, div:focus {
      outline: 3px solid #b50; outline-offset: 1px; }
    .row { margin: 1em 0; padding: 0 1em; border: 1px solid #777; }
    .faults { margin: 1em 0; padding: .5em 1em; border: 3px solid #a00; }
    .fault { display: block; color: #a00; font-style: normal; font-weight: bold; }
    .draft { padding: .5em 1em; border: 1px dashed #555; }
    #done { margin: 1em 0; padding: .5em 1em; border: 3px solid #060; }
    @media print { button, #kept { display: none; } }

    """
}
