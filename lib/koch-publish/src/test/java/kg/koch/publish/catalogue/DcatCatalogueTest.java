package kg.koch.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.cube.TestCubes;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** DCAT-AP 3.0.0: what it asks of a catalogue, read by a library that others wrote. */
class DcatCatalogueTest {

  private static final String BASE = "https://example.org";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCT = "http://purl.org/dc/terms/";

  private static final Graph GRAPH =
      DcatCatalogue.of(
          TestCubes.release(TestCubes.everyKind()),
          new Publisher("Office \"A\" & <B>", "Street 1", "https://example.org/licence"),
          BASE);

  private static Model read(String text, Lang language) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), language);
    return model;
  }

  @Test
  void turtleAndRdfXml_sayTheSame() {
    Model turtle = read(Turtle.write(GRAPH), Lang.TURTLE);
    assertThat(turtle.isIsomorphicWith(read(RdfXml.write(GRAPH), Lang.RDFXML))).isTrue();
  }

  @Test
  void turtleAndJsonLd_sayTheSame() {
    Model turtle = read(Turtle.write(GRAPH), Lang.TURTLE);
    assertThat(turtle.isIsomorphicWith(read(JsonLd.write(GRAPH), Lang.JSONLD11))).isTrue();
  }

  private static long count(String subject, String property) {
    Model model = read(Turtle.write(GRAPH), Lang.TURTLE);
    return model
        .listStatements(
            model.createResource(subject), model.createProperty(property), (String) null)
        .toList()
        .size();
  }

  /** Section 7.1: title, description, publisher are mandatory. */
  @Test
  void catalogue_hasWhatIsMandatory() {
    String catalogue = BASE + "/catalogue";
    assertThat(count(catalogue, DCT + "title")).isEqualTo(3);
    assertThat(count(catalogue, DCT + "description")).isEqualTo(3);
    assertThat(count(catalogue, DCT + "publisher")).isEqualTo(1);
    assertThat(count(catalogue, DCAT + "dataset")).isEqualTo(1);
  }

  /** A distribution for each form and each interface. */
  @Test
  void dataset_hasADistributionForEachWayToGetIt() {
    String dataset = BASE + "/catalogue#C2";
    assertThat(count(dataset, DCAT + "distribution")).isEqualTo(DownloadForm.ALL.size() + 4);
    assertThat(count(BASE + "/catalogue#C2-csv", DCAT + "accessURL")).isEqualTo(1);
    assertThat(count(BASE + "/catalogue#C2-pxweb-1", DCAT + "accessService")).isEqualTo(1);
  }

  @Test
  void dataset_spansItsPeriodsToTheirLastDay() {
    assertThat(Turtle.write(GRAPH))
        .contains("dcat:startDate \"2023-01-01\"^^xsd:date")
        .contains("dcat:endDate \"2024-12-31\"^^xsd:date");
  }

  /** StatDCAT-AP 1.0.1, section 6. */
  @Test
  void dataset_namesItsDimensions() {
    assertThat(count(BASE + "/catalogue#C2", "http://data.europa.eu/s1n/dimension")).isEqualTo(4);
  }

  @Test
  void periods_ofEveryGrain_haveAFirstAndALastDay() {
    assertThat(PeriodBounds.first("2024-Q3")).hasToString("2024-07-01");
    assertThat(PeriodBounds.last("2024-Q3")).hasToString("2024-09-30");
    assertThat(PeriodBounds.last("2024-02")).hasToString("2024-02-29");
    assertThat(PeriodBounds.last("2024-01-01")).hasToString("2024-01-01");
  }
}
