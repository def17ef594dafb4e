package io.fuhe.desk.api;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.DeskLedger;
import io.fuhe.desk.store.DeskLedger.FileForm;
import io.fuhe.desk.store.DeskLedger.Received;
import io.fuhe.desk.store.Slice;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.text.LedgerText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every file that is there, what became of it, and the file itself; for whom all units are. */
@RestController
@RequestMapping(Api.V1)
class LedgerCalls {

  private final DeskLedger ledger;
  private final DeskWork work;
  private final DeskMessages messages;

  LedgerCalls(DeskLedger ledger, DeskWork work, DeskMessages messages) {
    this.ledger = ledger;
    this.work = work;
    this.messages = messages;
  }

  /**
   * A file.
   *
   * @param sha256 of its content; empty when it was not read
   * @param code of why it was not accepted or does not count any more, or null
   * @param reason the same in the language that was asked for, or null
   */
  record FileJson(
      long id,
      String path,
      String sha256,
      Status status,
      String code,
      String reason,
      List<FileForm> forms) {}

  /**
   * A page of the ledger.
   *
   * @param next what to send as {@code after} for the next page; null on the last one
   */
  record Page(List<FileJson> files, Long next) {}

  @GetMapping("/files")
  Page files(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "-1") long after,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    Slice<Received> page = ledger.page(who.member().actor(), false, q, after, PageSize.of(limit));
    LedgerText text = new LedgerText(messages.in(locale));
    return new Page(
        page.map(each -> file(each.entry(), text, each.forms())).rows(),
        page.next(each -> each.entry().id()));
  }

  /** A file as it was received. */
  @GetMapping("/files/{number}/original")
  void original(
      @PathVariable long number,
      @AuthenticationPrincipal LoggedIn who,
      HttpServletResponse response)
      throws IOException {
    LedgerEntry entry =
        ledger
            .file(who.member().actor(), number)
            .orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
    Download.original(entry, work, response);
  }

  private static FileJson file(LedgerEntry entry, LedgerText text, List<FileForm> forms) {
    return new FileJson(
        entry.id(),
        entry.path(),
        entry.sha256(),
        entry.status(),
        LedgerText.code(entry),
        text.reason(entry),
        forms);
  }
}
