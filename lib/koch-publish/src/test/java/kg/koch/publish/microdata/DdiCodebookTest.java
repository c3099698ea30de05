package kg.koch.publish.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Microdata;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DdiCodebookTest {

  private static final String NAMESPACE = "ddi:codebook:2_5";

  @TempDir Path folder;

  @Test
  void of_describesEveryVariableWithItsCategories() throws Exception {
    assertThat(texts("var")).hasSize(2);
    assertThat(texts("catValu")).containsExactly("F", "M");
  }

  @Test
  void of_tellsTitleInThreeLanguagesAndWhereToAsk() throws Exception {
    assertThat(texts("titl")).containsExactly("File of crossings");
    assertThat(texts("parTitl")).containsExactly("Өтүүлөрдүн файлы", "Файл пересечений");
    assertThat(texts("contact")).containsExactly("microdata@example.org");
  }

  @Test
  void of_saysThatDataAreMadeUp() throws Exception {
    assertThat(texts("abstract")).contains("Made-up data");
  }

  @Test
  void release_carriesItsFilesOfRecords() {
    assertThat(release().microdata().find("travellers").map(Microdata.Entry::alike)).hasValue(5);
  }

  @Test
  void release_withoutAny_hasNoFileOfThem() {
    Path bundle = HandMadeRelease.write(folder, new TextTableFiles());
    assertThat(Files.exists(bundle.resolve("microdata.json"))).isFalse();
    assertThat(read(bundle).microdata()).isEqualTo(Microdata.NONE);
  }

  private Release release() {
    return read(
        HandMadeRelease.write(
            folder,
            new TextTableFiles(),
            HandMadeRelease.key(),
            HandMadeRelease.contentWithMicrodata("2026-01-01"),
            HandMadeRelease.table(0)));
  }

  private static Release read(Path bundle) {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(bundle);
  }

  private List<String> texts(String element) throws Exception {
    Release release = release();
    String xml = DdiCodebook.of(release.microdata().files().get(0), release.manifest());
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    NodeList found = document.getElementsByTagNameNS(NAMESPACE, element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}
