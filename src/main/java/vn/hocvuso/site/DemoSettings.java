package vn.hocvuso.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the program shows made-up figures.
 *
 * @param demo the demo communes are loaded into an empty database, and the clock stands at the day they are about
 */
@ConfigurationProperties("hocvuso")
public record DemoSettings(@DefaultValue("false") boolean demo) {}
