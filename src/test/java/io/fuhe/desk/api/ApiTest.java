package io.fuhe.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.OpenDesk;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.UnitId;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs get of the desk, and what they may not. */
class ApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static OpenDesk desk;
  private static String reads;
  private static String decides;

  @BeforeAll
  static void open() {
    desk = new OpenDesk("望湖街道");
    for (int i = 0; i < 7; i++) {
      desk.database.found("f" + i, "望湖街道", "9" + i, Severity.ERROR, 1);
    }
    desk.database.found("other", "柳岸街道", "97", Severity.WARNING, 1);
    desk.database.form(
        "form", FormSketch.clean().unit("柳岸街道").fiscalYear(2023).total("97").build());
    desk.database.findings.refresh();
    reads = desk.token("auditor", Scope.READ);
    decides = desk.token("auditor", Scope.READ, Scope.DECIDE);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void theListIsPagedToItsEnd() {
    List<String> seen = new ArrayList<>();
    String after = "";
    int pages = 0;
    while (after != null) {
      JsonNode page =
          get(reads, "/findings?q=望湖&limit=3" + (after.isEmpty() ? "" : "&after=" + after)).body();
      page.get("findings").forEach(each -> seen.add(each.get("fingerprint").asString()));
      after = page.get("next").isNull() ? null : page.get("next").asString();
      pages++;
    }
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(3);

    JsonNode counts = get(reads, "/facets?severity=WARNING").body();
    assertThat(counts.get("count").asInt()).isEqualTo(1);
    assertThat(counts.get("facets").get("severity").toString()).contains("ERROR", "WARNING");
  }

  @Test
  void aFindingProvesItself() {
    JsonNode finding = get(reads, "/findings/f1", "Accept-Language", "en").body();

    assertThat(finding.get("declared").asString()).isEqualTo("91");
    assertThat(finding.get("message").asString()).contains("91");
    assertThat(finding.get("proof").get("rule").asString()).isEqualTo("total-score-mismatch");
    assertThat(finding.get("proof").has("state")).isFalse();
    assertThat(get(reads, "/findings?q=柳岸").body().get("findings").get(0).has("proof")).isFalse();
  }

  @Test
  void decidedInBulkAndTakenBack() {
    desk.database.found("批一", "批量街道", "97", Severity.ERROR, 1);
    desk.database.found("批二", "批量街道", "97", Severity.ERROR, 1);
    desk.database.findings.refresh();
    String filter =
        "{\"act\":\"DISMISS\",\"reason\":\"rounding\",\"filter\":{\"q\":\"批量\"},\"count\":%d}";

    Answer changed = post(decides, "/decisions", filter.formatted(3));
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.code()).isEqualTo("count-changed");
    assertThat(desk.database.states("批一")).endsWith("OPEN to do");

    JsonNode done = post(decides, "/decisions", filter.formatted(2)).body();
    assertThat(done.get("decided").asInt()).isEqualTo(2);
    assertThat(desk.database.states("批二")).endsWith("DISMISSED");

    String undo = "/decisions/" + done.get("batch").asLong() + "/undo";
    String others = desk.token("second", Scope.DECIDE);
    assertThat(post(others, undo, "").code()).as("another's batch").isEqualTo("not-found");
    assertThat(post(decides, undo, "").body().get("decided").asInt()).isEqualTo(2);
    assertThat(desk.database.states("批二")).endsWith("OPEN to do");
    JsonNode history = get(reads, "/findings/批二/history").body();
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.get(0).get("reason").asString()).isEqualTo("rounding");
    assertThat(history.get(0).propertyNames()).contains("words", "due", "figures", "basis");
    assertThat(history.get(1).get("undoes").asLong()).isEqualTo(done.get("batch").asLong());
  }

  @Test
  void theSecondOfTwoIsToldOneByOne() {
    desk.database.found("二人", "二人街道", "97", Severity.ERROR, 1);
    desk.database.findings.refresh();
    JsonNode seen = get(reads, "/findings/二人").body();
    String confirm =
        "{\"act\":\"CONFIRM\",\"findings\":[{\"fingerprint\":\"二人\",\"version\":0,\"evidence\":\"%s\"}]}"
            .formatted(seen.get("evidence").asString());

    assertThat(post(decides, "/decisions", confirm).body().get("decided").asInt()).isEqualTo(1);
    JsonNode again = post(decides, "/decisions", confirm).body();
    assertThat(again.get("decided").asInt()).isZero();
    assertThat(again.get("refused").get(0).get("why").asString()).isEqualTo("DECIDED_BY_YOU");
    JsonNode others = post(desk.token("second", Scope.DECIDE), "/decisions", confirm).body();
    assertThat(others.get("refused").get(0).get("why").asString()).isEqualTo("DECIDED_SINCE");
  }

  @ParameterizedTest
  @CsvSource({
    "/findings?sevrity=ERROR,          400, bad-request",
    "/findings?severity=GRAVE,         400, bad-request",
    "/findings?limit=0,                400, bad-request",
    "/findings?limit=999,              400, bad-request",
    "/findings?year=x,                 400, bad-request",
    "/findings?run=12345678901,        400, bad-request",
    "/findings/none,                   404, not-found",
    "/findings/none/history,           404, not-found",
    "/nothing,                         404, not-found",
    "/years/x/units,                   400, bad-request",
    "/years/2023/letter,               400, bad-request",
    "/years/2023/letter?unit=x&due=2001-01-01, 400, bad-request",
    "/years/2023/letter?unit=x&due=2999-01-01, 404, nothing-to-ask",
    "/members,                         403, scope-missing"
  })
  void problemsOfReading(String call, int status, String code) {
    Answer answer = get(reads, call);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    assertThat(answer.body().get("type").asString()).isEqualTo("urn:fuhe:problem:" + code);
    assertThat(answer.body().get("detail").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "''",
        "[]",
        "{\"act\":\"CORRECT\",\"findings\":[]}",
        "{\"act\":\"UNDO\",\"findings\":[]}",
        "{\"act\":\"CONFIRM\"}",
        "{\"act\":\"CONFIRM\",\"findings\":[],\"filter\":{},\"count\":1}",
        "{\"act\":\"CONFIRM\",\"filter\":{}}",
        "{\"act\":\"CONFIRM\",\"findings\":[null]}",
        "{\"act\":\"DISMISS\",\"findings\":[],\"reason\":\"unheard-of\"}",
        "{\"act\":\"CONFIRM\",\"findings\":[],\"resaon\":\"x\"}",
        "{\"act\":\"ASK\",\"findings\":[],\"due\":\"2100-01-01\"}",
        "{\"act\":\"ASK\",\"findings\":[],\"due\":\"1999-12-31\"}",
        "{\"act\":\"CONFIRM\",\"filter\":{\"sevrity\":\"ERROR\"},\"count\":1}"
      })
  void whatIsNoDecision(String body) {
    Answer answer = post(decides, "/decisions", body == null ? "" : body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-request");
  }

  @Test
  void tokensDoWhatTheyAreForAndNoMore() {
    assertThat(get(null, "/findings").code()).isEqualTo("token-missing");
    assertThat(get("fuhe_none", "/findings").code()).isEqualTo("token-invalid");
    assertThat(post(reads, "/decisions", "{}").code()).isEqualTo("scope-missing");
    assertThat(post(decides, "/runs", "").code()).isEqualTo("scope-missing");
    assertThat(post(desk.token("auditor", Scope.RUN), "/runs", "").status()).isEqualTo(202);
    assertThat(get(desk.token("auditor", Scope.DECIDE), "/findings").code())
        .isEqualTo("scope-missing");
    assertThat(get(desk.token("admin", Scope.ADMIN), "/members").body().toString())
        .contains("of-one", "望湖街道")
        .doesNotContain("argon2");
    assertThat(post(desk.token("viewer", Scope.DECIDE), "/decisions", "{}").code())
        .as("more than its owner may")
        .isEqualTo("scope-missing");
    assertThat(get(desk.token("out", Scope.READ), "/findings").code())
        .as("its owner is shut out")
        .isEqualTo("token-invalid");
  }

  @Test
  void whatTheOwnerMayNoLongerTheTokenDoesNot() {
    desk.members.put(new Member("leaves", "", Role.AUDITOR, true, List.of()));
    String token = desk.token("leaves", Scope.READ, Scope.DECIDE);
    assertThat(post(token, "/decisions", "{}").code()).isEqualTo("bad-request");
    desk.members.put(new Member("leaves", "", Role.VIEWER, true, List.of("望湖街道")));
    assertThat(post(token, "/decisions", "{}").code()).isEqualTo("scope-missing");
    assertThat(get(token, "/findings/other").code()).isEqualTo("not-found");
    desk.members.put(new Member("leaves", "", Role.VIEWER, false, List.of()));
    assertThat(get(token, "/findings").code()).isEqualTo("token-invalid");
  }

  @Test
  void anotherUnitsFindingsAreNotThere() {
    String ofOne = desk.token("of-one", Scope.READ, Scope.DECIDE);
    assertThat(get(ofOne, "/findings/other").code()).isEqualTo("not-found");
    assertThat(get(ofOne, "/findings/other/history").code()).isEqualTo("not-found");
    for (String call :
        List.of("/findings?show=all", "/facets?show=all", "/years/2023/units", "/years")) {
      assertThat(get(ofOne, call).body().toString()).as(call).doesNotContain("柳岸");
    }
    JsonNode seen = get(reads, "/findings/other").body();
    JsonNode refused =
        post(
                ofOne,
                "/decisions",
                "{\"act\":\"CONFIRM\",\"findings\":[{\"fingerprint\":\"other\",\"version\":0,\"evidence\":\"%s\"}]}"
                    .formatted(seen.get("evidence").asString()))
            .body();
    assertThat(refused.get("refused").get(0).get("why").asString()).isEqualTo("UNKNOWN");
  }

  @Test
  void aQuestionIsTalkedAboutAndGivenToSomebody() {
    JsonNode said = post(decides, "/findings/f2/notes", "{\"words\":\"看合同\"}").body();
    assertThat(said.get("entries").get(0).get("words").asString()).isEqualTo("看合同");
    assertThat(post(decides, "/findings/f2/notes", "{\"words\":\" \"}").code())
        .isEqualTo("bad-request");
    assertThat(post(decides, "/findings/f2/assignee", "{\"to\":\"viewer\"}").code())
        .as("a viewer does not decide")
        .isEqualTo("bad-request");
    assertThat(post(decides, "/findings/f2/assignee", "{\"to\":\"second\"}").status())
        .isEqualTo(200);
    Answer unseen = post(decides, "/findings/other/assignee", "{\"to\":\"of-one\"}");
    assertThat(unseen.code()).isEqualTo("bad-request");
    assertThat(unseen.body().get("detail").asString()).contains("of-one 不负责这个单位");
    assertThat(get(reads, "/findings?assignee=second").body().toString()).contains("\"f2\"");
    assertThat(get(reads, "/findings/f2/thread").body().get("entries").size()).isEqualTo(2);
    assertThat(post(reads, "/findings/f2/notes", "{\"words\":\"x\"}").code())
        .isEqualTo("scope-missing");
  }

  @Test
  void aFileIsHandedIn() throws Exception {
    String runs = desk.token("auditor", Scope.RUN);
    String call = "/files?name=表.xlsx&folder=望湖街道";
    Answer taken = upload(runs, call, "eins");
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.body().get("path").asString()).isEqualTo("望湖街道/表.xlsx");
    assertThat(desk.folder().resolve("inbox/望湖街道/表.xlsx")).hasContent("eins");
    assertThat(upload(runs, call, "eins").body().get("already").asBoolean()).isTrue();
    assertThat(upload(runs, call, "zwei").body().get("path").asString())
        .isEqualTo("望湖街道/表 (2).xlsx");

    assertThat(upload(runs, call, "").code()).isEqualTo("empty-file");
    assertThat(upload(runs, call, "x".repeat((int) OpenDesk.LARGEST + 1)).code())
        .isEqualTo("too-large");
    assertThat(upload(runs, "/files?name=..", "x").code()).isEqualTo("bad-name");
    assertThat(upload(runs, "/files?name=a.part", "x").code()).isEqualTo("unfinished-name");
    assertThat(upload(runs, "/files", "x").code()).isEqualTo("bad-request");
    assertThat(post(runs, "/files?name=a.xlsx", "x").code()).isEqualTo("unsupported-media-type");
    assertThat(upload(desk.token("of-one", Scope.RUN), call, "x").code())
        .isEqualTo("all-units-needed");
  }

  @Test
  void reportsAreTakenAlong() throws Exception {
    Files.createDirectories(desk.folder().resolve("reports/years/2023"));
    Files.writeString(desk.folder().resolve("reports/years/2023/疑点.html"), "<script>");
    String path = get(reads, "/reports?folder=years/2023").body().get(0).get("path").asString();
    HttpResponse<String> file =
        send(reads, "/reports/file?path=" + path, HttpRequest.newBuilder().GET());

    assertThat(file.body()).isEqualTo("<script>");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get(reads, "/reports/file?path=../inbox").code()).isEqualTo("not-found");
    assertThat(get(reads, "/reports?folder=none").code()).isEqualTo("not-found");
  }

  @Test
  void runsAreStartedOnceAndAgain() {
    String runs = desk.token("auditor", Scope.RUN);
    assertThat(post(runs, "/runs", "{\"year\":2023,\"formsOnly\":true}").status()).isEqualTo(202);
    assertThat(post(runs, "/runs", "{\"year\":1999}").body().get("detail").asString())
        .contains("没有 1999 年度的表");
    assertThat(post(runs, "/runs", "{\"yaer\":2023}").code()).isEqualTo("bad-request");
    assertThat(post(runs, "/runs/stop", "").code()).isEqualTo("no-run");
    assertThat(get(reads, "/runs/current").body().propertyNames())
        .containsExactlyInAnyOrder(
            "running", "expected", "done", "outcome", "ended", "problem", "waiting");
  }

  @Test
  void aValueIsPutRightAndTheFormReported() {
    JsonNode form = get(reads, "/forms/form").body();
    assertThat(form.get("form").get("declaredTotal").asString()).isEqualTo("97");
    assertThat(form.get("stands").asBoolean()).isTrue();
    String call = "/forms/form/corrections";
    String right =
        "{\"path\":\"declaredTotal\",\"value\":\"%s\",\"reason\":\"看错了\",\"version\":%d%s}";

    assertThat(post(decides, call, right.formatted("九十八", 0, "")).code()).isEqualTo("bad-request");
    assertThat(post(decides, call, right.formatted("9.8", 0, "")).body().get("detail").asString())
        .contains("相差很大");
    JsonNode now = post(decides, call, right.formatted("9.8", 0, ",\"sure\":true")).body();
    assertThat(now.get("form").get("declaredTotal").asString()).isEqualTo("9.8");
    assertThat(now.get("corrections").get(0).get("read").asString()).isEqualTo("97");
    assertThat(now.get("version").asInt()).isEqualTo(1);
    assertThat(post(decides, call, right.formatted("98", 0, "")).body().get("detail").asString())
        .as("somebody corrected it since")
        .contains("另有人");
    assertThat(post(decides, call, right.formatted("97", 1, "")).status()).isEqualTo(200);
    assertThat(post(decides, call, "{\"path\":\"none\",\"value\":\"\",\"version\":2}").code())
        .isEqualTo("not-found");
    assertThat(post(reads, call, right.formatted("98", 2, "")).code()).isEqualTo("scope-missing");

    assertThat(post(decides, "/forms/form/problems", "{}").body().get("reported").asBoolean())
        .isTrue();
    JsonNode problem = get(reads, "/problems").body().get(0);
    assertThat(problem.get("formId").asString()).isEqualTo("form");
    String settle = "/problems/" + problem.get("id").asLong() + "/settle";
    String ofOne = desk.token("of-one", Scope.READ, Scope.DECIDE);
    assertThat(post(ofOne, settle, "").code()).isEqualTo("not-found");
    assertThat(get(ofOne, "/problems").body().size()).isZero();
    assertThat(get(ofOne, "/forms/form").code()).isEqualTo("not-found");
    assertThat(post(decides, settle, "").body().get(0).get("settledBy").asString())
        .isEqualTo("auditor");
  }

  @Test
  void filtersAreKept() {
    String view = "{\"name\":\"错误\",\"filter\":{\"severity\":\"ERROR\",\"q\":\"甲 & 乙\"}}";
    JsonNode kept = post(decides, "/views", view).body();
    assertThat(kept.get(0).get("filter").get("severity").asString()).isEqualTo("ERROR");
    assertThat(kept.get(0).get("filter").get("q").asString()).isEqualTo("甲 & 乙");
    assertThat(get(reads, "/views").body()).isEqualTo(kept);
    assertThat(get(desk.token("second", Scope.READ), "/views").body().size()).isZero();
    assertThat(post(decides, "/views", view.replace("错误", "x".repeat(101))).code())
        .isEqualTo("bad-request");
    assertThat(post(decides, "/views/remove", "{\"name\":\"错误\"}").body().size()).isZero();
  }

  @Test
  void aLetterIsCalledTheSameEverywhereAndCountsWhatItAsks() throws Exception {
    desk.database.found("信一", "信函街道", "97", Severity.ERROR, 1);
    desk.database.found("信二", "信函街道", "97", Severity.NOTICE, 1);
    desk.database.findings.refresh();
    desk.database.decisions.decide(
        new Actor("li", null),
        Act.CONFIRM,
        Why.NONE,
        List.of(desk.database.seen("信一"), desk.database.seen("信二")));
    String call = "/years/2023/letter?due=2999-01-01&unit=" + UnitId.of("信函街道");

    HttpResponse<String> letter = send(reads, call, HttpRequest.newBuilder().GET());

    assertThat(letter.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename=\"query-letter-_-2023.docx\"", "filename*=UTF-8''%E6%A0%B8");
    assertThat(desk.database.db.sql("select findings from desk_letter").query().singleValue())
        .isEqualTo(1);
  }

  @Test
  void reviewSheetsOfWhatIsConfirmed() throws Exception {
    String unit = UnitId.of("柳岸街道");
    String call = "/years/2023/sheets?unit=" + unit;
    assertThat(get(reads, "/forms?unit=" + unit).body().get(0).get("id").asString())
        .isEqualTo("form");
    HttpResponse<String> sheets = send(reads, call, HttpRequest.newBuilder().GET());
    assertThat(sheets.body()).isEqualTo("[form 0]");
    assertThat(sheets.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename=\"review-sheets-_-2023.xlsx\"", "filename*=UTF-8''%E5");
    Answer none = get(reads, "/years/1999/sheets?unit=" + unit);
    assertThat(none.code()).isEqualTo("not-found");
    assertThat(none.body().get("detail").asString()).contains("没有复核表可写");
    assertThat(get(desk.token("of-one", Scope.READ), call).code()).isEqualTo("not-found");
  }

  @Test
  void theReasonsToChooseFrom() {
    JsonNode first = get(reads, "/reasons", "Accept-Language", "en").body().get(0);
    assertThat(first.get("key").asString()).isEqualTo("explained");
    assertThat(first.get("words").asString()).isEqualTo("Explained in the form");
  }

  @Test
  void itsDescriptionNeedsNoToken() throws Exception {
    HttpResponse<String> answer = send(null, "/openapi.yaml", HttpRequest.newBuilder().GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("openapi: 3.1.0");
  }

  @Test
  void problemsSpeakTheLanguageThatIsAskedFor() {
    assertThat(get(reads, "/findings/none").body().get("title").asString()).isEqualTo("没有");
    assertThat(get(reads, "/findings/none", "Accept-Language", "en").body().get("title").asString())
        .isEqualTo("Not there");
  }

  @Test
  void theLedgerLeadsToFormsAndOriginals() {
    JsonNode page = get(reads, "/files?q=FORM&limit=1").body();
    JsonNode file = page.get("files").get(0);

    assertThat(page.get("files")).hasSize(1);
    assertThat(file.get("status").asString()).isEqualTo("RECEIVED");
    assertThat(file.get("code").isNull()).isTrue();
    assertThat(file.get("forms").get(0).get("id").asString()).isEqualTo("form");
    String original = "/files/" + file.get("id").asLong() + "/original";
    HttpResponse<String> whole = send(reads, original, HttpRequest.newBuilder().GET());
    assertThat(whole.body()).isEqualTo(file.get("sha256").asString());
    assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    String ofOne = desk.token("of-one", Scope.READ);
    assertThat(get(ofOne, "/files").body().get("files")).isEmpty();
    assertThat(get(ofOne, original).code()).isEqualTo("not-found");
    assertThat(get(reads, "/files?limit=0").status()).isEqualTo(400);
  }

  @Test
  void twoRunsBesideEachOther() {
    desk.database.found("vergleich-a", "比较街道", "97", Severity.ERROR, 50);
    desk.database.found("vergleich-b", "比较街道", "97", Severity.ERROR, 50);
    desk.database.found("vergleich-c", "比较街道", "97", Severity.ERROR, 51);
    desk.database.changed("vergleich-a", "98", 51);
    desk.database.gone("vergleich-b", 51);
    desk.database.findings.refresh();

    assertThat(get(reads, "/runs").body().get(0).get("number").asLong()).isEqualTo(51);
    List<String> seen = new ArrayList<>();
    String after = "";
    while (after != null) {
      JsonNode page = get(reads, "/comparison?from=50&to=51&limit=1&after=" + after).body();
      page.get("differences")
          .forEach(each -> seen.add(each.get("difference").asString() + each.get("fingerprint")));
      after = page.get("next").isNull() ? null : page.get("next").asString();
    }
    assertThat(seen)
        .containsExactly("CHANGED\"vergleich-a\"", "GONE\"vergleich-b\"", "NEW\"vergleich-c\"");
    JsonNode changed = get(reads, "/comparison?from=50&to=51").body().get("differences").get(0);
    assertThat(changed.get("before").get("declared").asString()).isEqualTo("97");
    assertThat(changed.get("now").get("declared").asString()).isEqualTo("98");
    assertThat(
            get(desk.token("of-one", Scope.READ), "/comparison?from=50&to=51")
                .body()
                .get("differences"))
        .as("of other units")
        .isEmpty();
    assertThat(get(reads, "/comparison?from=51&to=50").status()).isEqualTo(400);
  }

  /** Whatever is sent, as it is typed: some of it the server refuses before the desk is asked. */
  @ParameterizedTest
  @CsvSource({
    "GET,/api,404",
    "GET,/api/,404",
    "GET,/api/v1,404",
    "GET,/api/v1/nothing,404",
    "GET,/api/v2/findings,404",
    "GET,/api//v1/findings,400",
    "GET,/api/v1/findings;a=b,400",
    "GET,/api/v1/findings/a%2fb,400",
    "GET,/api/v1/findings/%00,400",
    "GET,/api/v1/findings/%ff,400",
    "GET,/api/v1/findings/%,400",
    "GET,/api/v1/findings/{x},400",
    "GET,/api/v1/findings/%7Bx%7D,404",
    "GET,/api/v1/findings/望湖,400",
    "GET,/api/v1/findings?limit=%zz,400",
    "GET,/api/v1/findings?nothing=[|],400",
    "DELETE,/api/v1/findings,405",
    "TRACE,/api/v1/findings,405",
    "NOTHING,/api/v1/findings,400",
    "POST,/api/v1/decisions,400"
  })
  void whateverIsMalformedIsAProblem(String method, String target, int status) throws Exception {
    String answer = raw(method + " " + target + " HTTP/1.1", "Authorization: Bearer " + decides);

    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    assertThat(answer).contains("\"code\":\"").contains("\"status\":" + status);
  }

  @Test
  void moreThanTheServerTakesIsAProblem() throws Exception {
    assertThat(raw("GET /api/v1/findings HTTP/1.1", "Cookie: " + "a".repeat(20_000)))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json");
    assertThat(raw("GET /?q=%zz HTTP/1.1", "Cookie: " + "a".repeat(20_000)))
        .as("of a page")
        .contains("text/html");
  }

  /** The answer to a request that no client would send. */
  private static String raw(String... lines) throws Exception {
    URI at = URI.create(desk.address());
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      String request =
          String.join("\r\n", lines)
              + "\r\nHost: desk\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** An answer, its content read as JSON. */
  private record Answer(int status, String type, JsonNode body) {

    String code() {
      return body.path("code").asString("");
    }
  }

  private static Answer get(String token, String call, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder().GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(send(token, call, request));
  }

  private static Answer post(String token, String call, String body) {
    return answer(
        send(
            token,
            call,
            HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
  }

  private static Answer upload(String token, String call, String content) {
    return answer(
        send(
            token,
            call,
            HttpRequest.newBuilder()
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(content))));
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
  }

  private static HttpResponse<String> send(String token, String call, HttpRequest.Builder request) {
    try {
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      URI at = URI.create(URI.create(desk.address() + "/api/v1" + call).toASCIIString());
      return HttpClient.newHttpClient().send(request.uri(at).build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(call, e);
    }
  }
}
