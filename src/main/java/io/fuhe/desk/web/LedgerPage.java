package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskLedger;
import io.fuhe.desk.store.DeskLedger.FileForm;
import io.fuhe.desk.store.DeskLedger.Received;
import io.fuhe.desk.store.Slice;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.LedgerText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every file that is there, what became of it, and why. */
@Controller
class LedgerPage {

  private static final int ROWS = 100;

  private final DeskLedger ledger;
  private final DeskWork work;
  private final DeskMessages messages;

  LedgerPage(DeskLedger ledger, DeskWork work, DeskMessages messages) {
    this.work = work;
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
      LedgerEntry entry,
      String status,
      String code,
      String reason,
      List<String> notes,
      List<FileForm> forms) {}

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
    Slice<Received> page = ledger.page(actor, refused, q, after, ROWS);
    LedgerText text = new LedgerText(messages.in(locale));
    model.addAttribute("refusedOnly", refused);
    model.addAttribute("q", q);
    model.addAttribute("all", ledger.count(actor, false));
    model.addAttribute("refused", ledger.count(actor, true));
    model.addAttribute("lines", page.map(each -> line(each.entry(), text, each.forms())).rows());
    model.addAttribute("next", page.next(each -> each.entry().id()));
    return "ledger";
  }

  /** A file as it was received, so that no browser opens it. */
  @GetMapping("/ledger/file")
  void file(
      @RequestParam long id, @AuthenticationPrincipal LoggedIn who, HttpServletResponse response)
      throws IOException {
    LedgerEntry entry =
        ledger
            .file(who.member().actor(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Download.original(entry, work, response);
  }

  private static Line line(LedgerEntry entry, LedgerText text, List<FileForm> forms) {
    return new Line(
        entry,
        text.status(entry),
        LedgerText.code(entry),
        text.reason(entry),
        text.notes(new ReportedFile(entry, List.of())).stream()
            .map(LedgerText.Said::message)
            .toList(),
        forms);
  }
}
