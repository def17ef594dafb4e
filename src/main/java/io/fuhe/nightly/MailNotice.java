package io.fuhe.nightly;

import io.fuhe.i18n.Messages;
import java.util.stream.Collectors;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Sends the line and the numbers by mail. */
final class MailNotice implements Notice {

  private final MailSender server;
  private final NoticeProperties notice;
  private final Messages messages;

  MailNotice(MailSender server, NoticeProperties notice, Messages messages) {
    this.server = server;
    this.notice = notice;
    this.messages = messages;
  }

  @Override
  public void tell(RunRecord record, String line) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setTo(notice.mailTo().toArray(String[]::new));
    mail.setFrom(notice.mailFrom() == null ? notice.mailTo().get(0) : notice.mailFrom());
    mail.setSubject(messages.get("night.subject." + record.outcome()));
    mail.setText(
        line
            + "\n\n"
            + Counts.of(record).entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining("\n"))
            + "\n");
    server.send(mail);
  }
}
