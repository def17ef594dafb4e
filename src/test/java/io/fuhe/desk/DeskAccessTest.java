package io.fuhe.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Passwords;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Chosen;
import io.fuhe.desk.store.UnitId;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets in, and what a browser may do; who may what is in {@link AccessTableTest}. */
class DeskAccessTest {

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
    assertThat(ofOne.post("/findings/two/note", Map.of("note", "x")).statusCode()).isEqualTo(404);
    assertThat(in("viewer").get("/?assignee=of-one&show=all").body()).doesNotContain("柳岸街道");
    assertThat(ofOne.get("/?show=all").body()).contains("望湖街道").doesNotContain("柳岸街道");
    assertThat(ofOne.get("/facets?show=all").body()).doesNotContain("柳岸街道");
    assertThat(ofOne.get("/ledger?show=all").body()).doesNotContain("form-1.xlsx");
    assertThat(in("viewer").get("/ledger?show=all").body()).contains("form-1.xlsx");
    String other = "/unit?unit=" + Person.encoded(UnitId.of("柳岸街道"));
    assertThat(ofOne.get(other).statusCode()).isEqualTo(404);
    assertThat(in("viewer").get(other).body()).contains("柳岸街道", "/forms/form-1");
    assertThat(ofOne.get("/compare").body()).contains("望湖街道").doesNotContain("柳岸街道");
    assertThat(ofOne.get("/compare.jsonl?from=0&to=9").body())
        .contains("望湖街道")
        .doesNotContain("柳岸街道");
    assertThat(in("viewer").get("/compare.jsonl?from=0&to=9").body()).contains("柳岸街道");
    assertThat(ofOne.get("/years").body()).contains("望湖街道").doesNotContain("柳岸街道");
    ofOne.post(
        "/decide", Map.of("act", "CONFIRM", "item", "two~" + two.version() + "~" + two.evidence()));
    assertThat(desk.database.states("two")).endsWith("OPEN to do");
  }

  @Test
  void oneAnswerForWhoeverFails() throws Exception {
    String wrong =
        new Person(desk.address()).logIn("auditor", "wrong").headers().firstValue("Location").get();
    for (String name : new String[] {"nobody", "out", "fuhe", "' or 1=1 --"}) {
      assertThat(
              new Person(desk.address())
                  .logIn(name, OpenDesk.PASSWORD)
                  .headers()
                  .firstValue("Location"))
          .as(name)
          .contains(wrong);
    }
    for (int i = 0; i < 5; i++) {
      new Person(desk.address()).logIn("second", "wrong");
    }
    assertThat(
            new Person(desk.address())
                .logIn("second", OpenDesk.PASSWORD)
                .headers()
                .firstValue("Location"))
        .as("too many tries")
        .contains(wrong);
    desk.members.put(member("second", Role.AUDITOR));
    assertThat(
            new Person(desk.address())
                .logIn("second", OpenDesk.PASSWORD)
                .headers()
                .firstValue("Location"))
        .as("given another password")
        .isPresent()
        .get(STRING)
        .doesNotContain("refused");
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
  void aSessionOutlivesTheDeskAndEndsWhenItsOwnerChanges() throws Exception {
    Person li = new Person(desk.address());
    desk.members.put(member("li", Role.VIEWER));
    li.logIn("li", OpenDesk.PASSWORD);
    assertThat(li.get("/").statusCode()).isEqualTo(200);

    String before = desk.address();
    desk.reopen();
    li.movesTo(desk.address());
    KNOWN.clear();
    assertThat(desk.address()).isNotEqualTo(before);
    assertThat(li.get("/").statusCode()).as("still logged in").isEqualTo(200);

    in("admin").post("/members/change", Map.of("name", "li", "role", "VIEWER", "enabled", "true"));
    assertThat(li.get("/").headers().firstValue("Location").orElseThrow()).contains("/login");

    li.logIn("li", OpenDesk.PASSWORD);
    assertThat(li.get("/").statusCode()).isEqualTo(200);
    desk.database.db.sql("update desk_session_attributes set attribute_bytes = X'00'").update();
    KNOWN.clear();
    assertThat(li.get("/").headers().firstValue("Location").orElseThrow())
        .as("what another version wrote")
        .contains("/login");
    li.logIn("li", OpenDesk.PASSWORD);
    assertThat(li.get("/").statusCode()).isEqualTo(200);
    assertThat(
            desk.database
                .db
                .sql("select attribute_bytes from desk_session_attributes")
                .query(byte[].class)
                .list())
        .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("argon2"));
  }

  private static Member member(String name, Role role) {
    return new Member(name, Passwords.encoder().encode(OpenDesk.PASSWORD), role, true, List.of());
  }

  @Test
  void whoAsksForWhatCannotBeIsToldOnAPageWithWaysOn() throws Exception {
    for (String page :
        new String[] {"/?year=x", "/?show=every", "/?severity=X", "/facets?run=12345678901"}) {
      HttpResponse<String> answer = in("viewer").get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(400);
      assertThat(answer.body()).as(page).contains("无法这样筛选", "<nav");
    }
    HttpResponse<String> none = in("viewer").get("/nothing?q=a");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("<nav", "href=\"/nothing?q=a&amp;lang=en\"");
    assertThat(new Person(desk.address()).get("/error").body()).doesNotContain("<nav");
    assertThat(in("viewer").get("/letter?unit=x&year=2023&due=2001-01-01").body())
        .contains("答复期限已经过去");
  }

  @Test
  void aPagePastTheEndDoesNotSayThatNothingIsToBeDone() throws Exception {
    assertThat(in("auditor").get("/?after=zzz").body())
        .contains("回到开头", "往后没有了")
        .doesNotContain("没有待处理的疑点");
    assertThat(in("auditor").get("/?q=nobody-wrote-this").body()).contains("没有待处理的疑点");
  }

  @Test
  void aProjectWithALongNameCanBeChosen() throws Exception {
    String address = "/?project=" + "%E5%BE%88".repeat(600);
    HttpResponse<String> answer = in("auditor").get(address, "HX-Current-URL", address);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheServerRefusesBeforeAnyPageIsToldPlainly() throws Exception {
    HttpResponse<String> large =
        in("auditor").post("/decide", Map.of("words", "x".repeat(3 << 20)));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("一次送来的内容太多", "send less", "href=\"/\"");
    assertThat(raw("GET /% HTTP/1.1")).startsWith("HTTP/1.1 400").contains("这个地址无法理解");
    assertThat(raw("GET /?q=[ HTTP/1.1")).as("what people type").startsWith("HTTP/1.1 302");
  }

  /** As no client of Java's asks. */
  private static String raw(String line) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", URI.create(desk.address()).getPort())) {
      socket
          .getOutputStream()
          .write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aStartWhileARunIsUnderWayIsTold() throws Exception {
    Map<String, String> back = Map.of("back", "/runs");
    assertThat(in("auditor").post("/runs/start", back).statusCode()).isEqualTo(302);
    assertThat(in("auditor").get("/runs").body()).contains("查看疑点").doesNotContain("等它结束");
    in("auditor").post("/runs/stop", back);
    assertThat(in("auditor").get("/runs").body()).contains("现在没有运行");
    in("auditor").post("/runs/year", Map.of("back", "/runs", "year", "1999"));
    assertThat(in("auditor").get("/runs").body()).contains("没有 1999 年度的表");
    desk.runs(true, "COMPLETED");
    in("auditor").post("/runs/start", back);
    assertThat(in("auditor").get("/runs").body()).contains("等它结束");
    desk.runs(false, "COMPLETED");
    assertThat(in("auditor").get("/runs").body()).contains("传了一半");
    assertThat(in("of-one").get("/runs").body()).doesNotContain("传了一半");
  }

  @Test
  void beforeTheFirstRunTheListSaysSo() throws Exception {
    desk.runs(false, null);
    assertThat(in("auditor").get("/?q=nothing").body()).contains("还没有运行过", "开始第一次运行");
    assertThat(in("viewer").get("/?q=nothing").body()).contains("还没有运行过").doesNotContain("开始第一次");
    assertThat(in("viewer").get("/?show=all").body()).doesNotContain("还没有运行过");
    desk.runs(true, null);
    assertThat(in("auditor").get("/?q=nothing").body()).contains("第一次运行正在进行");
    desk.runs(false, "COMPLETED");
    assertThat(in("auditor").get("/?q=nothing").body()).doesNotContain("还没有运行过");
  }

  @Test
  void theHelpDrawsEveryState() throws Exception {
    String help = in("viewer").get("/help").body();
    for (PersonState state : PersonState.values()) {
      assertThat(help).containsOnlyOnce("<rect class=\"" + state + "\"");
    }
  }

  @Test
  void aUnitThatNothingIsKnownOfIsAskedAbout() throws Exception {
    in("admin").post("/members/add", Map.of("name", "zhao", "role", "AUDITOR", "units", "柳岸街倒"));
    assertThat(in("admin").get("/members").body()).contains("没有单位“柳岸街倒”", "是不是柳岸街道");
    in("admin")
        .post(
            "/members/change",
            Map.of("name", "zhao", "role", "AUDITOR", "units", "柳岸街道", "enabled", "true"));
    assertThat(in("admin").get("/members").body()).contains("zhao").doesNotContain("是不是");
  }

  @Test
  void nothingIsGivenToSomebodyWhoMayNotSeeIt() throws Exception {
    assertThat(in("auditor").get("/findings/two").body()).doesNotContain("value=\"of-one\"");
    assertThat(in("auditor").get("/findings/one").body()).contains("value=\"of-one\"");
    in("auditor").post("/bulk/assign", Map.of("to", "of-one", "show", "all", "back", "/"));
    assertThat(in("auditor").get("/?show=all").body())
        .contains("1 处归 of-one 处理", "1 处没有指派：of-one 不负责这个单位");
    in("auditor").post("/bulk/assign", Map.of("to", "", "show", "all"));
    in("auditor").post("/bulk/assign", Map.of("to", "second", "shwo", "all", "back", "/"));
    assertThat(in("auditor").get("/").body()).contains("地址里有不属于筛选的内容");
  }

  @Test
  void aCorrectionThatLooksLikeASlipIsAskedAbout() throws Exception {
    String call = "/forms/form-1/value";
    Map<String, String> slip =
        Map.of("path", "declaredTotal", "value", "9.7", "reason", "看错了", "seen", "0");
    in("auditor").post(call, slip);
    assertThat(in("auditor").get(call + "?path=declaredTotal").body())
        .contains("name=\"sure\"", "value=\"9.7\"", "看错了");
    in("auditor").post(call, with(slip, "value", "九十七"));
    assertThat(in("auditor").get(call + "?path=declaredTotal").body())
        .contains("这里应当是一个数")
        .doesNotContain("name=\"sure\"");
    in("auditor").post(call, with(slip, "sure", "true"));
    assertThat(in("auditor").get("/forms/form-1").body()).contains("已更正", "9.7");
    in("auditor").post(call, with(with(slip, "value", "97"), "seen", "1"));
    assertThat(in("auditor").get("/forms/form-1").body()).as("taken back").contains("已更正");
  }

  private static Map<String, String> with(Map<String, String> values, String name, String value) {
    Map<String, String> all = new HashMap<>(values);
    all.put(name, value);
    return all;
  }

  @Test
  void theLedgerLeadsToTheFileAndItsForms() throws Exception {
    String page = in("viewer").get("/ledger").body();
    assertThat(page).contains("href=\"/forms/form-1\"");
    String file = page.replaceFirst("(?s).*href=\"(/ledger/file\\?id=\\d+)\".*", "$1");
    HttpResponse<String> original = in("viewer").get(file);
    assertThat(original.body()).isEqualTo("sha-of-form-1");
    assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(in("of-one").get(file).statusCode()).isEqualTo(404);
    assertThat(in("of-one").get("/ledger").body()).contains("台账涉及全部单位");
    assertThat(in("viewer").get("/ledger/file?id=99999").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTooLongOrOutOfTimeIsToldWhereOneWas() throws Exception {
    Chosen two = desk.database.seen("two");
    String item = "two~" + two.version() + "~" + two.evidence();
    for (Map<String, String> asked :
        List.of(
            Map.of("act", "ASK", "item", item, "due", "2100-01-01", "back", "/help"),
            Map.of("act", "ASK", "item", item, "due", "next week", "back", "/help"),
            Map.of("act", "DISMISS", "item", item, "words", "x".repeat(2001), "back", "/help"))) {
      HttpResponse<String> answer = in("auditor").post("/decide", asked);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/help");
    }
    String note = "/findings/two/note";
    in("auditor").post(note, Map.of("note", "x".repeat(2001), "back", "/findings/two"));
    assertThat(in("auditor").get("/findings/two").body())
        .contains("最多保存 2,000 个")
        .doesNotContain("xxx");
    assertThat(desk.database.states("two")).endsWith("OPEN to do");
  }

  /** The reports of the last run may have been written in another language. */
  @Test
  void whyAUnitShouldBeLookedAtIsSaidInTheReadersLanguage() throws Exception {
    Person reader = new Person(desk.address());
    reader.logIn("viewer", OpenDesk.PASSWORD);
    assertThat(reader.get("/years?year=2023").body()).contains("错误级疑点 1 处");
    assertThat(reader.get("/years?year=2023&lang=en").body())
        .contains("1 × 12 ÷ 1 = 12.00")
        .doesNotContain("错误级疑点");
  }

  @Test
  void aUnitThatTheDeskDoesNotKnowYetIsNoLink() throws Exception {
    Person reader = new Person(desk.address());
    reader.logIn("viewer", OpenDesk.PASSWORD);
    String page = reader.get("/years?year=2023").body();

    assertThat(page).contains("刚收到街道").doesNotContain(unit("刚收到街道"));
    assertThat(page).contains(unit("望湖街道"));
  }

  private static String unit(String name) {
    return "/unit?unit=" + URLEncoder.encode(UnitId.of(name), StandardCharsets.UTF_8);
  }

  @Test
  void anExpiredSessionLeadsBackToWhereOneWas() throws Exception {
    HttpResponse<String> page = new Person(desk.address()).get("/?rule=total-score-mismatch");
    assertThat(page.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?next=%2F%3Frule%3Dtotal-score-mismatch");

    HttpResponse<String> part =
        new Person(desk.address())
            .get("/facets", "HX-Request", "true", "HX-Current-URL", "http://x/?q=a");
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(part.headers().firstValue("HX-Redirect")).contains("/login?next=%2F%3Fq%3Da");

    for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
      assertThat(
              new Person(desk.address())
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
      known = new Person(desk.address());
      known.logIn(name, OpenDesk.PASSWORD);
      KNOWN.put(name, known);
    }
    return known;
  }
}
