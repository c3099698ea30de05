package kg.koch.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The workspace: the internal web program, on this machine's loopback address only.
 *
 * <p>Told by properties: {@code koch.data} the data folder, {@code koch.catalog} the declarations,
 * {@code koch.database.url} (with {@code .user} and {@code .password}) a PostgreSQL server instead
 * of the embedded one.
 */
@SpringBootApplication
public class KochApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(KochApplication.class, arguments);
  }
}
