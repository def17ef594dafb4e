package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A file is called the same wherever it is saved; who knows no RFC 5987 gets plain letters. */
class DownloadTest {

  @ParameterizedTest
  @CsvSource({
    "decisions-2023.jsonl, decisions-2023.jsonl",
    "望湖街道2023年度核查函.docx, _2023_.docx",
    "'a\"b\r\nc;d%e'.xlsx, _a_b_c_d_e_.xlsx"
  })
  void bothNames(String name, String plain) {
    String header =
        Download.of(name, MediaType.APPLICATION_OCTET_STREAM, new byte[0])
            .getHeaders()
            .getFirst(HttpHeaders.CONTENT_DISPOSITION);

    assertThat(header)
        .startsWith("attachment; filename=\"" + plain + "\"; filename*=UTF-8''")
        .matches("[\\x20-\\x7e]+");
    assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
  }

  @Test
  void aNameThatIsAllOfOtherLettersKeepsItsKind() {
    assertThat(Download.ascii("核查函.docx")).isEqualTo("_.docx");
  }
}
