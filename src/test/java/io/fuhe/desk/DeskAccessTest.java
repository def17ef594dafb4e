package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.store.Chosen;
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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page and call, for every role, without a session, and about another unit's findings. */
class DeskAccessTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Logged in once: hashing passwords takes its time, on purpose. */
  private static final Map<String, Person> KNOWN = new HashMap<>();

  private static OpenDesk desk;

  @BeforeAll
  static void open() {
    desk = new OpenDesk("望湖街道");
    desk.database.form("form-1", FormSketch.clean().unit("柳岸街道").total("97").build());
    desk.database.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.database.found("two", "柳岸街道", "<script>alert(1)</script>", Severity.WARNING, 1);
    desk.database.findings.refresh();
  }

  @AfterAll
  static void close() {
    desk.close();
    KNOWN.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "/,              302, 200, 200, 200",
    "/facets,        302, 200, 200, 200",
    "/findings/one,  302, 200, 200, 200",
    "/findings/none, 302, 404, 404, 404",
    "/bulk,          302, 200, 200, 200",
    "/help,          302, 200, 200, 200",
    "/years,         302, 200, 200, 200",
    "/runs,          302, 200, 200, 200",
    "/runs/now,      302, 200, 200, 200",
    "/letter?unit=x&year=2023&due=2999-01-01, 302, 404, 404, 404",
    "/findings/one/original, 302, 404, 404, 404",
    "/members,       302, 403, 403, 200",
    "/mappings,      302, 200, 200, 200",
    "/mappings/files, 302, 200, 200, 200",
    "/forms/form-1,    302, 200, 200, 200",
    "/forms/none,    302, 404, 404, 404",
    "/forms/form-1/original, 302, 200, 200, 200",
    "/forms/form-1/page?page=1, 302, 404, 404, 404",
    "/forms/form-1/value?path=declaredTotal, 302, 200, 200, 200",
    "/forms/form-1/value?path=unread%5B0%5D.text, 302, 404, 404, 404",
    "/tokens,        302, 200, 200, 200",
    "/login,         200, 200, 200, 200",
    "/actuator/env,  302, 404, 404, 404",
    "/static/desk.js, 200, 200, 200, 200",
    "/htmx/htmx.min.js, 200, 200, 200, 200"
  })
  void pages(String page, int nobody, int viewer, int auditor, int administrator) throws Exception {
    assertThat(new Person().get(page).statusCode()).as("nobody").isEqualTo(nobody);
    assertThat(in("viewer").get(page).statusCode()).as("viewer").isEqualTo(viewer);
    assertThat(in("auditor").get(page).statusCode()).as("auditor").isEqualTo(auditor);
    assertThat(in("admin").get(page).statusCode()).as("admin").isEqualTo(administrator);
  }

  @ParameterizedTest
  @CsvSource({
    "/decide,           403, 302, 302",
    "/undo,             403, 302, 302",
    "/bulk?count=99,    403, 302, 302",
    "/runs/start,       403, 302, 302",
    "/tokens/add,       302, 302, 302",
    "/tokens/revoke?id=0, 302, 302, 302",
    "/runs/stop,        403, 302, 302",
    "/forms/form-1/problem, 403, 302, 302",
    "/forms/form-1/value?path=declaredTotal&value=&reason=x, 403, 302, 302",
    "/findings/one/note?words=x, 403, 302, 302",
    "/findings/one/assign?to=auditor, 403, 302, 302",
    "/bulk/assign?q=none&to=auditor, 403, 302, 302",
    "/mappings/settle?id=99, 403, 302, 302",
    "/members/add?name=fuhe&role=VIEWER, 403, 403, 302",
    "/members/change?name=none&role=VIEWER, 403, 403, 302",
    "/members/password?name=none, 403, 403, 302"
  })
  void calls(String call, int viewer, int auditor, int administrator) throws Exception {
    Map<String, String> nothing = Map.of("act", "CONFIRM");
    assertThat(new Person().post(call, nothing).statusCode()).as("nobody").isEqualTo(302);
    assertThat(in("viewer").post(call, nothing).statusCode()).as("viewer").isEqualTo(viewer);
    assertThat(in("auditor").post(call, nothing).statusCode()).as("auditor").isEqualTo(auditor);
    assertThat(in("admin").post(call, nothing).statusCode()).as("admin").isEqualTo(administrator);
    assertThat(in("admin").forged(call).statusCode()).as("without a token").isEqualTo(403);
  }

  @Test
  void anotherUnitsFindingsAreNotThere() throws Exception {
    Person ofOne = in("of-one");
    Chosen two = desk.database.seen("two");

    assertThat(ofOne.get("/findings/two").statusCode()).isEqualTo(404);
    for (String page : new String[] {"", "/original", "/value?path=declaredTotal"}) {
      assertThat(ofOne.get("/forms/form-1" + page).statusCode()).as(page).isEqualTo(404);
    }
    for (String call : new String[] {"/problem", "/value?path=declaredTotal&value=1&reason=x"}) {
      assertThat(ofOne.post("/forms/form-1" + call, Map.of()).statusCode()).as(call).isEqualTo(404);
    }
    assertThat(ofOne.get("/mappings").body()).doesNotContain("form-1.xlsx");
    ofOne.post("/findings/two/assign", Map.of("to", "of-one"));
    assertThat(ofOne.post("/findings/two/note", Map.of("words", "x")).statusCode()).isEqualTo(404);
    assertThat(in("viewer").get("/?assignee=of-one&show=all").body()).doesNotContain("柳岸街道");
    assertThat(ofOne.get("/?show=all").body()).contains("望湖街道").doesNotContain("柳岸街道");
    assertThat(ofOne.get("/facets?show=all").body()).doesNotContain("柳岸街道");
    assertThat(ofOne.get("/years").body()).contains("望湖街道").doesNotContain("柳岸街道");
    ofOne.post(
        "/decide", Map.of("act", "CONFIRM", "item", "two~" + two.version() + "~" + two.evidence()));
    assertThat(desk.database.states("two")).endsWith("OPEN to do");
  }

  @Test
  void oneAnswerForWhoeverFails() throws Exception {
    String wrong = new Person().logIn("auditor", "wrong").headers().firstValue("Location").get();
    for (String name : new String[] {"nobody", "out", "fuhe", "' or 1=1 --"}) {
      assertThat(new Person().logIn(name, OpenDesk.PASSWORD).headers().firstValue("Location"))
          .as(name)
          .contains(wrong);
    }
    for (int i = 0; i < 5; i++) {
      new Person().logIn("second", "wrong");
    }
    assertThat(new Person().logIn("second", OpenDesk.PASSWORD).headers().firstValue("Location"))
        .as("too many tries")
        .contains(wrong);
  }

  @Test
  void whatABrowserMayDo() throws Exception {
    HttpResponse<String> page = in("viewer").get("/findings/two");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe", "nonce");
    assertThat(page.body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert", "style=\"", "onclick");
    assertThat(page.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("HttpOnly"));
  }

  @Test
  void anExpiredSessionLeadsBackToWhereOneWas() throws Exception {
    HttpResponse<String> page = new Person().get("/?rule=total-score-mismatch");
    assertThat(page.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?next=%2F%3Frule%3Dtotal-score-mismatch");

    HttpResponse<String> part =
        new Person().get("/facets", "HX-Request", "true", "HX-Current-URL", "http://x/?q=a");
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(part.headers().firstValue("HX-Redirect")).contains("/login?next=%2F%3Fq%3Da");

    for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
      assertThat(
              new Person()
                  .logIn("viewer", OpenDesk.PASSWORD, elsewhere)
                  .headers()
                  .firstValue("Location")
                  .orElseThrow())
          .endsWith("/")
          .doesNotContain("evil");
    }
  }

  private static Person in(String name) throws Exception {
    Person known = KNOWN.get(name);
    if (known == null) {
      known = new Person();
      known.logIn(name, OpenDesk.PASSWORD);
      KNOWN.put(name, known);
    }
    return known;
  }

  /** Somebody with a browser that keeps cookies. */
  private static final class Person {

    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    HttpResponse<String> get(String page, String... headers)
        throws IOException, InterruptedException {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.address() + page));
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

    HttpResponse<String> forged(String call) throws IOException, InterruptedException {
      String known = token;
      token = "";
      try {
        return post(call, Map.of("act", "CONFIRM"));
      } finally {
        token = known;
      }
    }

    HttpResponse<String> post(String call, Map<String, String> values)
        throws IOException, InterruptedException {
      String body =
          values.entrySet().stream()
              .map(each -> each.getKey() + "=" + encoded(each.getValue()))
              .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
      return client.send(
          HttpRequest.newBuilder(URI.create(desk.address() + call))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
