package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskLedger;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.LedgerText;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every file that is there, what became of it, and why. */
@Controller
class LedgerPage {

  private static final int ROWS = 100;

  private final DeskLedger ledger;
  private final DeskMessages messages;

  LedgerPage(DeskLedger ledger, DeskMessages messages) {
    this.ledger = ledger;
    this.messages = messages;
  }

  /**
   * A file.
   *
   * @param code of why it was not accepted, or null
   * @param reason the same in words, or null
   */
  public record Line(
      LedgerEntry entry, String status, String code, String reason, List<String> notes) {}

  @GetMapping("/ledger")
  String ledger(
      Model model,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "-1") long after,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    Actor actor = who.member().actor();
    boolean refused = show.equals("refused");
    String words = q.replace("\0", "").strip();
    List<LedgerEntry> entries = ledger.page(actor, refused, words, after, ROWS + 1);
    boolean more = entries.size() > ROWS;
    LedgerText text = new LedgerText(messages.in(locale));
    model.addAttribute("refusedOnly", refused);
    model.addAttribute("q", words);
    model.addAttribute("all", ledger.count(actor, false));
    model.addAttribute("refused", ledger.count(actor, true));
    model.addAttribute(
        "lines", entries.stream().limit(ROWS).map(entry -> line(entry, text)).toList());
    model.addAttribute("next", more ? entries.get(ROWS - 1).id() : null);
    return "ledger";
  }

  private static Line line(LedgerEntry entry, LedgerText text) {
    return new Line(
        entry,
        text.status(entry),
        LedgerText.code(entry),
        text.reason(entry),
        text.notes(new ReportedFile(entry, List.of())).stream()
            .map(LedgerText.Said::message)
            .toList());
  }
}
