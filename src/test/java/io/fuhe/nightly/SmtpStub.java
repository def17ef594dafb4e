package io.fuhe.nightly;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one mail. */
final class SmtpStub implements AutoCloseable {

  private static final Pattern RECIPIENT = Pattern.compile("RCPT TO:<(.+)>.*");

  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<String> recipients = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private final Thread thread = new Thread(this::serve);

  SmtpStub() throws IOException {
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Whom the mail was for. */
  List<String> recipients() throws InterruptedException {
    thread.join();
    return recipients;
  }

  /** The text of the mail, decoded. */
  String text() throws InterruptedException, IOException, MessagingException {
    thread.join();
    byte[] mail = body.toString().getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(null, new ByteArrayInputStream(mail)).getContent().toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      say(client, "220 stub");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          body.append(line).append('\n');
          continue;
        }
        Matcher recipient = RECIPIENT.matcher(line);
        if (recipient.matches()) {
          recipients.add(recipient.group(1));
        }
        data = line.equals("DATA");
        say(client, data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
