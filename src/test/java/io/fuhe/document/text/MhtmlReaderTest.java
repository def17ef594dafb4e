package io.fuhe.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MhtmlReaderTest {

  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  @Test
  void aPageOfWordIsRead() throws Exception {
    String page = "<html><body><p>自评表</p><table><tr><td>得分<td>97.5</tr></table></body></html>";
    String archive =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n前言\r\n"
            + part("file:///C:/1/form.htm", "text/html; charset=\"gb2312\"", quoted(page))
            + part(
                "file:///C:/1/form.files/image001.png",
                "image/png",
                "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=")
            + "--b--\r\n";
    assertThat(GridText.of(read(archive))).containsExactly("自评表", "得分 | 97.5");
  }

  @Test
  void theSheetsOfAWorkbookFollowOneAnother() throws Exception {
    String main =
        "<html><head><link id=\"shLink\" href=\"a.files/sheet001.htm\"><link id=\"shLink\""
            + " href=\"a.files/sheet002.htm\"></head><frameset><frame"
            + " src=\"a.files/sheet001.htm\"><frame"
            + " src=\"a.files/tabstrip.htm\"></frameset></html>";
    String archive =
        "From: <Saved by a browser>\r\nSubject: "
            + "x".repeat(600)
            + "\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n\tboundary=b\r\n\r\n"
            + part("file:///C:/a.htm", "text/html", base64(main))
            + part("file:///C:/a.files/tabstrip.htm", "text/html", base64("<p>Sheet1</p>"))
            + part(
                "file:///C:/a.files/sheet001.htm", "text/html", base64("<table><tr><td>甲</table>"))
            + part(
                "file:///C:/a.files/sheet002.htm", "text/html", base64("<table><tr><td>乙</table>"))
            + "--b--\r\n";
    Document document = read(archive);
    assertThat(GridText.of(document)).containsExactly("甲", "乙");
    assertThat(document.unread()).isNull();
  }

  @Test
  void framesByTheirIdAreFilled() throws Exception {
    String archive =
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
            + part(
                "http://x/a.html", "text/html", base64("<p>外</p><iframe src='cid:f@x'></iframe>"))
            + "--b\r\nContent-ID: <f@x>\r\nContent-Type: text/html\r\n"
            + base64("<p>内</p>")
            + "\r\n--b--\r\n";
    assertThat(GridText.of(read(archive))).containsExactly("外", "内");
  }

  @Test
  void anArchiveWithoutAPageIsUnknown() {
    assertThatThrownBy(
            () ->
                read(
                    "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; boundary=b\r\n\r\n"
                        + "--b--"))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_TYPE));
  }

  private static String part(String address, String type, String body) {
    return "--b\r\nContent-Location: "
        + address
        + "\r\nContent-Type: "
        + type
        + "\r\n"
        + body
        + "\r\n";
  }

  private static String base64(String page) {
    return "Content-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(page.getBytes(GBK));
  }

  private static String quoted(String page) throws Exception {
    return "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + new QuotedPrintableCodec(GBK, true).encode(page);
  }

  private Document read(String archive) throws Exception {
    Path file = Files.writeString(folder.resolve("a.mht"), archive);
    assertThat(FormatDetector.detect(file)).isEqualTo(Format.MHTML);
    return new MhtmlReader(Limits.DEFAULT).read(file);
  }
}
