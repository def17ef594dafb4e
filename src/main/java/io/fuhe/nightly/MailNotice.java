package io.fuhe.nightly;

import io.fuhe.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends the line and the numbers by mail. */
final class MailNotice implements Notice {

  /** Milliseconds that a mail server may take over any step; without it, for ever. */
  private static final String PATIENCE = "20000";

  private final MailProperties server;
  private final NoticeProperties notice;
  private final Messages messages;

  MailNotice(MailProperties server, NoticeProperties notice, Messages messages) {
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
    sender().send(mail);
  }

  private JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.setProtocol(server.getProtocol());
    sender.setHost(server.getHost());
    if (server.getPort() != null) {
      sender.setPort(server.getPort());
    }
    sender.setUsername(server.getUsername());
    sender.setPassword(server.getPassword());
    Properties properties = new Properties();
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + server.getProtocol() + "." + step, PATIENCE);
    }
    properties.putAll(Map.copyOf(server.getProperties()));
    sender.setJavaMailProperties(properties);
    return sender;
  }
}
