package vn.hocvuso.imports;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are dropped.
 *
 * @param imports the folder with inbox, done and failed
 */
@ConfigurationProperties("hocvuso")
public record ImportFolder(@DefaultValue("./imports") Path imports) {}
