package io.fuhe.desk;

import io.fuhe.desk.api.Api;
import io.fuhe.desk.api.Problem;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * Answers what the server refuses before any page is asked for: an address that is none, or more
 * than it takes at once. In both languages, because nothing is known of who asked.
 */
public final class BeforeTheDesk extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(BeforeTheDesk.class);

  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1">\
      <meta name="color-scheme" content="light dark"><title>%1$d</title>\
      <link rel="stylesheet" href="/palette/light.css">\
      <link rel="stylesheet" href="/palette/dark.css" media="(prefers-color-scheme: dark)">\
      <link rel="stylesheet" href="/static/desk.css"></head>
      <body><main class="narrow"><h1>%1$d</h1><p>%2$s</p><p lang="en">%3$s</p>\
      <p><a href="/">%4$s</a></p></main></body></html>
      """;

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    boolean written = response.getContentWritten() > 0;
    if (status < BAD_REQUEST || written || !response.setErrorReported()) {
      return;
    }
    try {
      if (isOfProgram(request)) {
        write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, Problem.refused(status));
      } else {
        write(response, MediaType.TEXT_HTML_VALUE, page(status));
      }
    } catch (IOException e) {
      LOG.debug("whoever asked is gone", e);
    }
  }

  /** Browsers write every address so that it can be read. */
  private static boolean isOfProgram(Request request) {
    String address = request.getRequestURI();
    return address == null || Api.isCall(address);
  }

  private static String page(int status) {
    String key =
        status == TOO_LARGE
            ? "desk.error.413"
            : status == BAD_REQUEST ? "desk.error.address" : "desk.error.other";
    Messages chinese = new Messages(Language.CHINESE);
    Messages english = new Messages(Language.ENGLISH);
    return PAGE.formatted(status, chinese.get(key), english.get(key), chinese.get("desk.brand"));
  }

  private static void write(Response response, String type, String text) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'");
    PrintWriter out = response.getReporter();
    if (out != null) {
      out.write(text);
      response.finishResponse();
    }
  }
}
