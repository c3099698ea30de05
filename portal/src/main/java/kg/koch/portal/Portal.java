package kg.koch.portal;

import java.nio.file.Path;
import java.time.Clock;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.portal.release.Shelf;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.cube.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Starts the portal.
 *
 * <p>{@code --koch.releases=DIR} the folder of release bundles; {@code --koch.trusted-key=PATH} the
 * public key whose signature is believed, or a folder of such keys; {@code --koch.until-release=ID}
 * the release shown as the latest, if not the last; {@code --koch.publisher=NAME}, {@code
 * --koch.contact=TEXT}, {@code --koch.licence=ADDRESS} what formats tell of who publishes; {@code
 * --koch.address=https://...} where the portal stands, if not where it is asked. Only what the
 * pages need is configured, so that the start is quick.
 */
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class Portal {

  public static void main(String[] arguments) {
    SpringApplication.run(Portal.class, arguments);
  }

  @Bean
  TableFiles tableFiles(@Value("${java.io.tmpdir}") Path spill) {
    return new ParquetTableFiles(spill);
  }

  /** Who publishes, for formats that name it; said when the portal is started. */
  @Bean
  Publisher publisher(
      @Value("${koch.publisher:Köch}") String name,
      @Value("${koch.contact:}") String contact,
      @Value("${koch.licence:https://creativecommons.org/licenses/by/4.0/}") String licence) {
    return new Publisher(name, contact, licence);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Shelf shelf(
      @Value("${koch.releases}") Path releases,
      @Value("${koch.trusted-key:}") String trustedKey,
      @Value("${koch.until-release:}") String until,
      TableFiles tableFiles) {
    Path key = trustedKey.isEmpty() ? null : Path.of(trustedKey);
    return new Shelf(releases, key, until.isEmpty() ? null : until, tableFiles);
  }
}
