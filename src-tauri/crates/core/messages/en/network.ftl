### The network and the feeds: what left, what did not come back, why, what to do.

error-network-off = Network access is off. Allow it in the settings to fetch pages and feeds.

door-bad-address = “{ $host }” is not a web address.
door-scheme = Only http and https addresses are opened.
door-port = { $host }: only the usual ports of the web (80 and 443) are opened.
door-credentials = The address holds a user name or a password. Remove it: Griot sends none.
door-dns = { $host } cannot be found. Check the address and your connection.
door-refused-address = { $host } leads to this computer, the local network or a reserved address. Griot opens public addresses only.
door-connect = { $host } did not accept the connection. Try again later.
door-timeout = { $host } did not answer within 20 seconds. Try again later.
door-tls = The identity of { $host } could not be verified: the connection is not safe. Nothing was read.
door-protocol = { $host } answered with something other than a web page.
door-cut = The connection to { $host } broke off. Try again.
door-encoding = The answer of { $host } is damaged, or compressed in an unknown way.
door-too-large = The answer of { $host } is over the size that is accepted.
door-too-dense = The answer of { $host } unpacks to over a hundred times its size. It was not read.
door-too-many-redirects = { $host } keeps sending to another address. Griot stops after five redirects.
door-downgrade = { $host }: a redirect from a secure address (https) to one that is not was not followed.
door-bad-redirect = { $host } redirects to an address that cannot be read.
door-denied = { $host } denies access to this page (answer { $status }). Open it in a browser, save it and import the file.
door-missing = { $host } has no page at this address (answer 404).
door-gone = { $host } has removed this page for good (answer 410).
door-busy = { $host } asks to wait (answer 429). Try again later.
door-server = { $host } has a problem (answer { $status }). Try again later.
door-status = { $host } gave an unexpected answer ({ $status }).

job-feed-refresh = Reading feeds
job-feed-take = Taking articles

error-not-found-feed = There is no such feed: { $what }
error-not-found-entry = There is no such feed entry: { $what }
error-feed-address = “{ $value }” is not the address of a feed. It starts with https:// or http://.
error-feed-title = A feed’s title has 1 to 200 characters.
error-feed-folder = The name of a folder has at most 200 characters.
error-entry-bare = This entry has neither text nor address: there is nothing to take.

feed-told-new = { $count ->
    [one] 1 new entry.
   *[other] { $count } new entries.
}
feed-told-nothing-new = The feed answered: nothing new.
feed-told-unchanged = The feed has not changed since last time.
feed-told-empty = The feed answers, but holds no entries for now.
feed-told-broken = The address answers, but its content is damaged and could not be read as a feed. Try again later or check the address.
feed-told-not-a-feed = The address answers, but it is not a feed. Look on the site for the address of its RSS or Atom feed.
feed-told-page-without-feed = The address is that of a page which announces no feed. Look on the site for the address of its RSS or Atom feed.
feed-told-found = The address was that of a page; the feed it announces is followed from now on: { $url }
feed-told-moved = The feed has moved; its new address is kept: { $url }
feed-told-gone = { $host } has removed this feed for good (answer 410). You can stop following it; its articles stay.
feed-told-wait = { $host } asks not to be asked again before { $until }.
feed-told-unreachable = The feed did not answer. { $why }
