package io.fuhe.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is written of a tree is the same tree when it is read. */
class XmlTest {

  @Test
  void allOfAPartIsWrittenAsItIs() throws IOException {
    String part =
        "<?mso x?><!-- a --><w:a w:b=\"1 &lt; 2 &quot;x&quot;&#9;&#10;&#13;\" xmlns:w=\"urn:w\">"
            + "<w:c/><d e=\"\" xmlns=\"urn:d\">1 &amp; 2 &gt; 1&#13;\n\t<![CDATA[<&>]]></d>"
            + "<!-- f --><?g h?>𠀀</w:a>";

    String written = new String(Xml.bytes(Xml.parse(part)), StandardCharsets.UTF_8);

    assertThat(written)
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part);
  }

  @Property(tries = 200)
  void textsComeBack(
      @ForAll @CharRange(from = '\u0020', to = '\ud7ff') @StringLength(max = 30) String text,
      @ForAll boolean attribute)
      throws IOException {
    Document tree = Xml.parse("<a><b/></a>");
    Element b = Xml.child(tree.getDocumentElement(), "b");
    if (attribute) {
      b.setAttribute("c", text);
    } else {
      b.setTextContent(text);
    }

    Element read = Xml.child(Xml.parse(Xml.bytes(tree)).getDocumentElement(), "b");

    assertThat(attribute ? read.getAttribute("c") : read.getTextContent()).isEqualTo(text);
  }

  @Test
  void whatNoXmlMayHoldIsWrittenAsUnreadable() throws IOException {
    Document tree = Xml.parse("<a/>");
    tree.getDocumentElement().setTextContent("1\u00012\ud8003\uffff4\udc005");

    assertThat(Xml.parse(Xml.bytes(tree)).getDocumentElement().getTextContent())
        .isEqualTo("1\ufffd2\ufffd3\ufffd4\ufffd5");
  }

  @Test
  void elementsAreFoundInOrderHoweverDeepTheyAre() throws IOException {
    int deep = 20_000;
    Document tree = Xml.parse("<a>" + "<b>".repeat(deep) + "</b>".repeat(deep) + "<c/><b/></a>");

    assertThat(Xml.all(tree.getDocumentElement(), "b")).hasSize(deep + 1);
    assertThat(Xml.all(tree.getDocumentElement(), "*")).hasSize(deep + 2);
    assertThat(Xml.all(Xml.child(tree.getDocumentElement(), "c"), "*")).isEmpty();
    assertThat(new String(Xml.bytes(tree), StandardCharsets.UTF_8))
        .endsWith("<b/>" + "</b>".repeat(deep - 1) + "<c/><b/></a>");
  }

  @Test
  void aNamespaceWithoutAPrefixIsDeclaredForAttributes() throws IOException {
    Document tree = Xml.parse("<a xmlns=\"urn:w\"><b/></a>");
    Element b = Xml.child(tree.getDocumentElement(), "b");

    Xml.set(b, "val", "1");
    Xml.set(b, "other", "2");

    Element read = Xml.child(Xml.parse(Xml.bytes(tree)).getDocumentElement(), "b");
    assertThat(Xml.get(read, "val")).isEqualTo("1");
    assertThat(Xml.get(read, "other")).isEqualTo("2");
  }

  @Test
  void aDefinitionIsRefused() {
    assertThatThrownBy(() -> Xml.parse("<!DOCTYPE a><a/>")).isInstanceOf(IOException.class);
  }
}
