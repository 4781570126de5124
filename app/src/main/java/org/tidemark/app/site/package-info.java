/** Puts editions into a folder that a web server shows. Start at {@link org.tidemark.app.site.SitePublisher}. */
@NullMarked
package org.tidemark.app.site;

import org.jspecify.annotations.NullMarked;
