package io.fuhe.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies. */
final class Person {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private String address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token = "";

  HttpResponse<String> get(String page, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + page));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    Matcher found = TOKEN.matcher(response.body());
    if (found.find()) {
      token = found.group(1);
    }
    return response;
  }

  HttpResponse<String> logIn(String name, String password, String... next)
      throws IOException, InterruptedException {
    get("/login");
    HttpResponse<String> response =
        post(
            "/login",
            next.length == 0
                ? Map.of("username", name, "password", password)
                : Map.of("username", name, "password", password, "next", next[0]));
    get("/help");
    return response;
  }

  /** As a page of somebody else's would make the browser ask. */
  HttpResponse<String> forged(String call, String content)
      throws IOException, InterruptedException {
    String known = token;
    token = "";
    try {
      return post(call, "CONFIRM", content);
    } finally {
      token = known;
    }
  }

  /**
   * Asks for something to be done.
   *
   * @param content what is sent; null for a form
   */
  HttpResponse<String> post(String call, String act, String content)
      throws IOException, InterruptedException {
    if (content == null) {
      return post(call, Map.of("act", act));
    }
    return client.send(
        HttpRequest.newBuilder(URI.create(address + call))
            .header("Content-Type", "application/octet-stream")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(content))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String call, Map<String, String> values)
      throws IOException, InterruptedException {
    String body =
        values.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
    return client.send(
        HttpRequest.newBuilder(URI.create(address + call))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  Person(String address) {
    this.address = address;
  }

  /** The desk is elsewhere now. */
  void movesTo(String elsewhere) {
    address = elsewhere;
  }
}
