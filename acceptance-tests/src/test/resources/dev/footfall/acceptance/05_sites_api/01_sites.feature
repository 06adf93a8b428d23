# sites-api.md, headings 2 and 3
Feature: Sites

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,props,shared_links" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: A key of a team makes sites in it and lists them, newest first

    Scenario: The domain is cleaned
      When I make the site "https://www.Store.Example/" in the time zone "Europe/Tallinn"
      Then the site has these facts
        | domain        | timezone       | custom properties | switched on |
        | store.example | Europe/Tallinn |                   |             |
      When I list my sites
      Then the sites are
        | domain        | timezone       |
        | store.example | Europe/Tallinn |
        | shop.example  | Etc/UTC        |

    @intro-35
    Scenario: In pages
      Given I make the site "store.example" in the time zone "Etc/UTC"
      When I list my sites, 1 at a time
      Then the answer is JSON with the member "meta"
      And the sites are
        | domain        | timezone |
        | store.example | Etc/UTC  |
      When I go on to the next page
      Then the sites are
        | domain       | timezone |
        | shop.example | Etc/UTC  |
      When I go back to the page before
      Then the sites are
        | domain        | timezone |
        | store.example | Etc/UTC  |

    Scenario Outline: A site that cannot be: <domain> in <zone>
      When I make the site "<domain>" in the time zone "<zone>"
      Then I am told "<told>" with status 400

      Examples:
        | domain         | zone    | told                                                                     |
        |                | Etc/UTC | domain: can't be blank                                                   |
        |                | d       | timezone: is invalid                                                     |
        | x.example      | d       | timezone: is invalid                                                     |
        | under_score.de | Etc/UTC | domain: only letters, numbers, slashes and period allowed                |
        | h&llo.test     | Etc/UTC | domain: must not contain URI reserved characters :?#[]@!$&'()*+,;=       |

    Scenario: A domain that somebody has
      When I make the site "shop.example" in the time zone "Etc/UTC"
      Then I am told "domain: This domain cannot be registered. Perhaps one of your colleagues registered it? If that's not the case, please contact support@plausible.io" and "" with status 400

  Rule: A site keeps answering to its old domain for 72 hours

    Scenario Outline: <hours> hours after the change
      Given I rename the site "shop.example" to "store.example"
      And it is <date> at <time>
      When I look at the site "shop.example"
      Then the status is <status>

      Examples:
        | hours | date       | time     | status |
        | 0     | 2026-02-01 | 12:00    | 200    |
        | 72    | 2026-02-04 | 12:00    | 200    |
        | 72    | 2026-02-04 | 12:00:01 | 404    |

    Scenario: The new domain is shown
      Given I rename the site "shop.example" to "store.example"
      When I look at the site "shop.example"
      Then the site has these facts
        | domain        | timezone | custom properties | switched on |
        | store.example | Etc/UTC  |                   |             |

    Scenario: The same domain
      When I rename the site "shop.example" to "www.shop.example"
      Then I am told "domain: New domain must be different than the current one" with status 400

  Rule: A deleted site is gone at once, and its domain is free

    @intro-41
    Scenario: Made anew
      When I delete the site "shop.example"
      Then it is done
      When I look at the site "shop.example"
      Then I am told "Site could not be found" with status 404
      When I make the site "shop.example" in the time zone "Etc/UTC"
      Then the status is 200
