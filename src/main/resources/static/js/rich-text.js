// Puts an editor in place of each text area within [data-rich-text]. The text area stays what the form sends.
import {EditorState} from "./modules/prosemirror-state.js";
import {EditorView} from "./modules/prosemirror-view.js";
import {Schema, DOMParser, DOMSerializer} from "./modules/prosemirror-model.js";
import {addListNodes, wrapInList, splitListItem, liftListItem} from "./modules/prosemirror-schema-list.js";
import {baseKeymap, toggleMark, setBlockType, wrapIn, lift, chainCommands} from "./modules/prosemirror-commands.js";
import {keymap} from "./modules/prosemirror-keymap.js";
import {history, undo, redo} from "./modules/prosemirror-history.js";

// What a letter may hold; the server keeps nothing else.
const block = (tag) => ({content: "inline*", group: "block", parseDOM: [{tag}], toDOM: () => [tag, 0]});
const bare = new Schema({
  nodes: {
    doc: {content: "block+"},
    paragraph: block("p"),
    heading: {content: "inline*", group: "block", defining: true, parseDOM: [{tag: "h1"}, {tag: "h2"}], toDOM: () => ["h2", 0]},
    subheading: {content: "inline*", group: "block", defining: true, parseDOM: [{tag: "h3"}], toDOM: () => ["h3", 0]},
    blockquote: {content: "block+", group: "block", defining: true, parseDOM: [{tag: "blockquote"}], toDOM: () => ["blockquote", 0]},
    text: {group: "inline"},
    hard_break: {inline: true, group: "inline", selectable: false, parseDOM: [{tag: "br"}], toDOM: () => ["br"]},
  },
  marks: {
    em: {parseDOM: [{tag: "i"}, {tag: "em"}], toDOM: () => ["em", 0]},
    strong: {parseDOM: [{tag: "b"}, {tag: "strong"}], toDOM: () => ["strong", 0]},
  },
});
const schema = new Schema({nodes: addListNodes(bare.spec.nodes, "paragraph block*", "block"), marks: bare.spec.marks});
const {nodes, marks} = schema;

const lineBreak = (state, dispatch) => {
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

const commands = [
  ["Bold", toggleMark(marks.strong)],
  ["Italic", toggleMark(marks.em)],
  ["Heading", setBlockType(nodes.heading)],
  ["Small heading", setBlockType(nodes.subheading)],
  ["Paragraph", setBlockType(nodes.paragraph)],
  ["List", wrapInList(nodes.bullet_list)],
  ["Numbered list", wrapInList(nodes.ordered_list)],
  ["Quotation", wrapIn(nodes.blockquote)],
  ["Lift out", chainCommands(liftListItem(nodes.list_item), lift)],
  ["Undo", undo],
  ["Redo", redo],
];

function bar(view, fields) {
  const bar = document.createElement("div");
  bar.className = "tl-actions tl-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Format");
  for (const [label, command] of commands) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = label;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => { command(view.state, view.dispatch); view.focus(); });
    bar.append(button);
  }
  const select = document.createElement("select");
  select.className = "form-select";
  select.setAttribute("aria-label", "Insert a merge field");
  select.append(new Option("Insert a merge field", ""), ...fields.map((field) => new Option(field, field)));
  select.addEventListener("change", () => {
    if (select.value) view.dispatch(view.state.tr.insertText(select.value).scrollIntoView());
    select.value = "";
    view.focus();
  });
  bar.append(select);
  return bar;
}

function html(doc) {
  const box = document.createElement("div");
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return box.innerHTML;
}

for (const host of document.querySelectorAll("[data-rich-text]")) {
  const area = host.querySelector("textarea");
  const source = new window.DOMParser().parseFromString(area.value, "text/html").body;
  const place = document.createElement("div");
  place.className = "tl-rich";
  area.after(place);
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(source),
      plugins: [
        history(),
        keymap({"Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-b": toggleMark(marks.strong), "Mod-i": toggleMark(marks.em),
          "Enter": splitListItem(nodes.list_item), "Shift-Enter": lineBreak}),
        keymap(baseKeymap),
      ],
    }),
    attributes: {role: "textbox", "aria-multiline": "true", "aria-label": "Letter", ...(area.getAttribute("aria-invalid") ? {"aria-invalid": "true"} : {})},
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        area.value = html(view.state.doc);
        area.dispatchEvent(new Event("input", {bubbles: true}));
      }
    },
  });
  const fields = [...document.querySelectorAll(".tl-fields-list dt")].map((term) => term.textContent);
  place.prepend(bar(view, fields));
  area.hidden = true;
}
