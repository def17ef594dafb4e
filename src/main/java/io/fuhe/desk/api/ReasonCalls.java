package io.fuhe.desk.api;

import io.fuhe.desk.DeskMessages;
import io.fuhe.i18n.Language;
import io.fuhe.report.content.Reasons;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bureau's reasons for dismissing. */
@RestController
@RequestMapping(Api.V1)
class ReasonCalls {

  private final Reasons reasons;
  private final DeskMessages messages;

  ReasonCalls(Reasons reasons, DeskMessages messages) {
    this.reasons = reasons;
    this.messages = messages;
  }

  /**
   * A reason.
   *
   * @param key what a decision names it by
   * @param words in the language that was asked for
   */
  record ReasonJson(String key, String words) {}

  @GetMapping("/reasons")
  List<ReasonJson> reasons(Locale locale) {
    Language language = messages.in(locale).language();
    return reasons.keys().stream()
        .map(key -> new ReasonJson(key, reasons.words(key, language)))
        .toList();
  }
}
