package kg.koch.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.List;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierTokensTest {

  @TempDir Path folder;

  private String made(String name) {
    return new SupplierTokens(folder).make(name, List.of("border-crossings"), new SecureRandom());
  }

  @Test
  void aTokenLeadsToItsSupplierAndNoOtherTextDoes() {
    String token = made("border-service");
    SupplierTokens tokens = new SupplierTokens(folder);
    assertThat(tokens.find(token))
        .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("border-service"));
    assertThat(tokens.find(token + "x")).isEmpty();
    assertThat(tokens.find("")).isEmpty();
  }

  @Test
  void ofATokenOnlyItsHashIsKeptAndOnlyItsOwnerReadsIt() throws IOException {
    String token = made("border-service");
    Path file = folder.resolve("border-service.json");
    assertThat(Files.readString(file)).doesNotContain(token).doesNotContain(token.substring(5));
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aNewTokenEndsTheOneBeforeAndOneTakenAwayHoldsNoLonger() {
    String first = made("border-service");
    String second = made("border-service");
    SupplierTokens tokens = new SupplierTokens(folder);
    assertThat(tokens.find(first)).isEmpty();
    assertThat(tokens.find(second)).isPresent();
    assertThat(tokens.remove("border-service")).isTrue();
    assertThat(tokens.find(second)).isEmpty();
  }

  @Test
  void aNameThatIsAPathIsRefused() {
    assertThatThrownBy(() -> made("../outside")).isInstanceOf(BadInputException.class);
  }
}
