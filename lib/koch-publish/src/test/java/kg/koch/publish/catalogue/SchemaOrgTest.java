package kg.koch.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.cube.TestCubes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** schema.org Dataset, with what search engines for data ask for. */
class SchemaOrgTest {

  private static final Release RELEASE = TestCubes.release(TestCubes.everyKind());

  private static String text() {
    return SchemaOrg.dataset(
        HandMadeRelease.metadata("2026-01-01"), RELEASE.manifest(), Language.EN);
  }

  private static JsonNode read() {
    return JsonMapper.shared().readTree(text());
  }

  @Test
  void dataset_hasNameDescriptionLicenceAndSpan() {
    assertThat(read().get("name").asString()).isEqualTo("Emigrants for 12 months");
    assertThat(read().get("description").asString())
        .isEqualTo("Made-up data People who left the country");
    assertThat(read().get("temporalCoverage").asString()).isEqualTo("2023-01-01/2024-12-31");
    assertThat(read().get("license").asString()).isEqualTo("/licence");
  }

  @Test
  void dataset_leadsToEveryForm() {
    assertThat(read().get("distribution")).hasSize(DownloadForm.ALL.size());
    assertThat(read().at("/distribution/0/contentUrl").asString())
        .isEqualTo("/en/tables/C2/download.csv?whole=true");
  }

  @Test
  void dataset_cannotEndTheElementItStandsIn() {
    assertThat(text()).doesNotContain("<");
  }

  @Test
  void catalog_isNamedAsTheRelease() {
    String catalog = SchemaOrg.catalog(RELEASE.manifest(), Language.KY);
    assertThat(JsonMapper.shared().readTree(catalog).get("name").asString()).isEqualTo("Миграция");
  }
}
