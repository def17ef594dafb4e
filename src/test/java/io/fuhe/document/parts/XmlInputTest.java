package io.fuhe.document.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlInputTest {

  @TempDir private Path folder;

  @Test
  void aDrawingInOneAttributeIsRead() throws Exception {
    String drawing = "x".repeat(3_000_000);

    XMLStreamReader xml = xml("<a b=\"" + drawing + "\">c</a>");

    xml.next();
    assertThat(xml.getAttributeValue(0)).hasSize(drawing.length());
    assertThat(xml.getElementText()).isEqualTo("c");
  }

  @Test
  void aDefinitionIsToldAndNothingOfItIsUsed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");

    XMLStreamReader xml =
        xml("<!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]><a>&b;</a>");

    assertThat(xml.next()).isEqualTo(XMLStreamConstants.DTD);
    StringBuilder text = new StringBuilder();
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.CHARACTERS) {
          text.append(xml.getText());
        }
      }
    } catch (XMLStreamException undefined) {
      text.append("refused");
    }
    assertThat(text.toString()).doesNotContain("secret");
  }

  @Test
  void whatIsNoXmlIsRefused() {
    assertThatThrownBy(
            () -> {
              XMLStreamReader xml = xml("<a><b></a>");
              while (xml.hasNext()) {
                xml.next();
              }
            })
        .isInstanceOf(XMLStreamException.class);
  }

  private static XMLStreamReader xml(String text) throws XMLStreamException {
    return XmlInput.pieces(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
