# ingestion.md, heading 7: time, hostname, pathname
Feature: The page an event is of

  Background:
    Given it is 2026-02-01 at 12:00:07
    And the site "shop.example" of a team on the Business plan

  Rule: An event happens when it arrives, to the second

    Scenario: Several sites, one time
      Given the site "other.example" of another team of the same user
      When a pageview of "https://shop.example/" arrives for "shop.example,other.example"
      Then these events of "other.example" are stored
        | timestamp           |
        | 2026-02-01T12:00:07 |
      And these events of "shop.example" are stored
        | timestamp           |
        | 2026-02-01T12:00:07 |

  Rule: Host without www and port, path decoded, no query

    Scenario Outline: <url>
      When a pageview of "<url>" arrives
      Then its event is stored with
        | hostname   | pathname   |
        | <hostname> | <pathname> |

      Examples:
        | url                                      | hostname         | pathname              |
        | http://www.example.test                  | example.test     | /                     |
        | http://example.test/path                 | example.test     | /path                 |
        | http://example.test/a%20b/%D8%AC?x=1#y   | example.test     | /a b/ج                |
        | /pricing                                 | (none)           | /pricing              |
        | http://Example.test:8080/A/              | Example.test     | /A/                   |
        | http://www.www.example.test/             | www.example.test | /                     |
        | http://user:secret@example.test/         | example.test     | /                     |
        | http://[2001:db8::1]:80/x                | 2001:db8::1      | /x                    |
        | http://example.test/a+b/%zz              | example.test     | /a+b/%zz              |
        | http://example.test//a/./b/../index.html | example.test     | //a/./b/../index.html |
        | http://example.test/a%2Fb                | example.test     | /a/b                  |
        | HTTPS://example.test/x                   | example.test     | /x                    |

    Scenario: White space at the end goes
      When a pageview of "http://example.test/path " arrives
      Then its event is stored with
        | pathname |
        | /path    |

  Rule: In hash mode the fragment is part of the page

    Scenario Outline: <url>
      When a pageview of "<url>" arrives in hash mode
      Then its event is stored with
        | pathname   |
        | <pathname> |

      Examples:
        | url                             | pathname  |
        | http://example.test/#page-a     | /#page-a  |
        | http://example.test/docs#a%20b  | /docs#a b |
        | http://example.test/docs#       | /docs#    |
        | http://example.test/docs        | /docs     |
        | http://example.test/docs?x=1#/a | /docs#/a  |
