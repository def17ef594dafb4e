package io.fuhe.document.word;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.document.flow.NoteMark;
import io.fuhe.document.parts.XmlCursor;
import io.fuhe.document.word.RtfGroup.Destination;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Follows an RTF command by command and keeps what a person sees of it. */
final class RtfBody extends RtfListenerAdaptor {

  /** Passes through the library what stops the reading. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UnreadableDocument reason;

    Refused(UnreadableDocument reason) {
      super(reason);
      this.reason = reason;
    }

    UnreadableDocument reason() {
      return reason;
    }
  }

  /** Far deeper than an editor nests. */
  private static final int DEEPEST = 10_000;

  private final CellBudget budget;
  private final Revisions revisions = new Revisions();
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private final Map<Integer, StringBuilder> fonts = new HashMap<>();
  private final Fields fields = new Fields();
  private final RtfRow row = new RtfRow();
  private final List<String> head = new ArrayList<>();
  private final List<String> foot = new ArrayList<>();
  private final RtfColours colours = new RtfColours();
  private RtfText text = new RtfText();
  private RtfFormField choice = new RtfFormField();
  private RtfGroup at = new RtfGroup();
  private int level;
  private boolean pictures;

  RtfBody(Limits limits) {
    budget = new CellBudget(limits);
  }

  /** The blocks of the whole document. */
  List<Block> blocks() {
    text.endSection(new Block.Section(List.copyOf(head), List.copyOf(foot)));
    return text.blocks();
  }

  /** What was met on the way. */
  List<Note> notes() {
    return revisions.notes();
  }

  /** Whether a picture was met. */
  boolean pictures() {
    return pictures;
  }

  @Override
  public void processGroupStart() {
    if (groups.size() >= DEEPEST) {
      throw new Refused(new UnreadableDocument(Reason.TOO_COMPLEX, "groups nested too deep"));
    }
    groups.push(at);
    at = at.inner();
  }

  @Override
  public void processGroupEnd() {
    Runnable end = at.end;
    if (!groups.isEmpty()) {
      at = groups.pop();
    }
    if (end != null) {
      end.run();
    }
  }

  @Override
  public void processString(String string) {
    switch (at.destination) {
      case TEXT -> append(Symbols.inRun(font(), font(), string));
      case FONTS -> fonts.computeIfAbsent(at.font, any -> new StringBuilder()).append(string);
      case INSTRUCTION -> fields.instruct(string);
      case CHOICE -> choice.entry(string);
      case COLOURS -> colours.separated(string);
      case NOWHERE -> {}
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (at.destination == Destination.NOWHERE && command != Command.shptxt) {
      return;
    }
    boolean on = !hasParameter || parameter != 0;
    if (!destination(command) && optional) {
      at.destination = Destination.NOWHERE;
    }
    row.take(command, parameter);
    choice.take(command, parameter);
    colours.take(command, parameter);
    look(command, parameter, on);
    flow(command, parameter);
  }

  private boolean destination(Command command) {
    switch (command) {
      case colortbl -> at.destination = Destination.COLOURS;
      case fonttbl -> at.destination = Destination.FONTS;
      case field -> {
        fields.begin();
        at.end = () -> append(fields.end());
      }
      case fldinst -> at.destination = Destination.INSTRUCTION;
      case fldrslt -> {
        fields.separate();
        at.destination = Destination.TEXT;
      }
      case formfield -> {
        choice = new RtfFormField();
        at.end = this::choose;
      }
      case ffl -> at.destination = Destination.CHOICE;
      case header, headerl, headerr -> apart(lines -> replace(head, lines));
      case footer, footerl, footerr -> apart(lines -> replace(foot, lines));
      case headerf -> apart(lines -> head.addAll(0, MarginLines.of(lines)));
      case footerf -> apart(lines -> foot.addAll(0, MarginLines.of(lines)));
      case shptxt -> apart(text::addFloating);
      case pict -> {
        pictures = true;
        at.destination = Destination.NOWHERE;
      }
      case annotation -> {
        revisions.commented();
        at.destination = Destination.NOWHERE;
      }
      case mnum -> at.end = () -> append("/");
      case optionalcommand -> at.destination = Destination.NOWHERE;
      case rtf, object, result, upr, ud, shp, shpgrp, shpinst, shppict, nesttableprops -> {}
      case pntext, listtext -> {}
      case mmath, moMath, moMathPara, mf, mden, mr, me, msSup, msSub, msSubSup, msup, msub -> {}
      case mrad, md, mfunc, mfName, mbox, mborderBox, mnary, mlimlow, mlimupp, mlim -> {}
      default -> {
        if (command.getCommandType() != CommandType.Destination) {
          return false;
        }
        at.destination = Destination.NOWHERE;
      }
    }
    return true;
  }

  private static void replace(List<String> lines, List<Block> content) {
    lines.clear();
    lines.addAll(MarginLines.of(content));
  }

  /** The group holds a text of its own, which does not stand in the line. */
  private void apart(Consumer<List<Block>> taker) {
    RtfText around = text;
    int before = level;
    text = new RtfText();
    level = 0;
    at.destination = Destination.TEXT;
    at.end =
        () -> {
          List<Block> content = text.blocks();
          text = around;
          level = before;
          taker.accept(content);
        };
  }

  private void choose() {
    String shown = choice.shown();
    if (shown != null) {
      fields.answer(shown);
    }
  }

  private void look(Command command, int parameter, boolean on) {
    switch (command) {
      case f -> at.font = parameter;
      case v -> at.hidden = on;
      case strike, striked -> at.struck = on;
      case deleted -> {
        revisions.tracked();
        at.deleted = on;
      }
      case revised -> revisions.tracked();
      case cf -> at.color = parameter;
      case supercmd -> at.raised = true;
      case sub, nosupersub -> at.raised = false;
      case plain -> at.plain();
      default -> {}
    }
  }

  private void flow(Command command, int parameter) {
    switch (command) {
      case pard -> level = 0;
      case intbl -> level = Math.max(1, level);
      case itap -> level = Math.max(0, parameter);
      case par -> count(text.endParagraph(level));
      case cell -> count(text.endCell(1));
      case nestcell -> count(text.endCell(Math.max(2, level)));
      case row -> text.endRow(1, row);
      case nestrow -> text.endRow(Math.max(2, level), row);
      case sect -> text.endSection(new Block.Section(List.copyOf(head), List.copyOf(foot)));
      case tab -> append(" ");
      case line, lbr -> append("\n");
      case emdash -> append("—");
      case endash, nonbreakinghyphen -> append(command == Command.endash ? "–" : "-");
      case lquote -> append("‘");
      case rquote -> append("’");
      case ldblquote -> append("“");
      case rdblquote -> append("”");
      case bullet -> append("•");
      case nonbreakingspace, emspace, enspace, qmspace -> append(" ");
      default -> {}
    }
  }

  private String font() {
    StringBuilder name = fonts.get(at.font);
    return name == null ? null : name.toString().replaceFirst(";.*", "");
  }

  private void append(String seen) {
    if (at.destination != Destination.TEXT || at.deleted || fields.hide() || seen.isEmpty()) {
      return;
    }
    if (at.hidden || at.struck || colours.hides(at.color)) {
      revisions.unseen(seen);
      return;
    }
    if (at.raised && NoteMark.is(text.open(), seen)) {
      return;
    }
    try {
      XmlCursor.checkLength(text.length() + seen.length());
    } catch (UnreadableDocument e) {
      throw new Refused(e);
    }
    fields.met(seen);
    text.append(seen);
  }

  private void count(String paragraph) {
    try {
      budget.take(paragraph, 1);
    } catch (UnreadableDocument e) {
      throw new Refused(e);
    }
  }
}
