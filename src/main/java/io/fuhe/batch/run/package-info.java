/** What a run is asked, how it goes on and what it came to. */
package io.fuhe.batch.run;
