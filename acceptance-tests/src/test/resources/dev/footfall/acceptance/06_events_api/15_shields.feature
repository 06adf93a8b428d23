# ingestion.md, heading 19: Shields
Feature: What a site keeps out

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: A star stands for anything, everything else for itself

    Scenario Outline: The host <host>, where only <rule> is taken
      Given the site takes events of the host "<rule>" only
      When a pageview of "https://<host>/" arrives
      Then <dropped> of its sites dropped it

      Examples:
        | rule           | host            | dropped |
        | *.example.test | a.example.test  | 0       |
        | *.example.test | example.test    | 1       |
        | *.example.test | example.test.pl | 1       |
        | *example.test  | example.test    | 0       |
        | *example.test  | a.example.test  | 0       |
        | *example.test  | myexample.test  | 0       |
        | *example.test  | example.test.pl | 1       |
        | shop.test      | www.shop.test   | 0       |
        | shop.test      | Shop.test       | 1       |

    Scenario: A page of no host is on none of the list's
      Given the site takes events of the host "shop.test" only
      When a pageview of "/no/host" arrives
      Then the event is dropped for "site_hostname_allowlist"

    Scenario Outline: The page <page>, where <rule> is refused
      Given the site refuses pages "<rule>"
      When a pageview of "https://shop.test<page>" arrives in hash mode
      Then <dropped> of its sites dropped it

      Examples:
        | rule       | page         | dropped |
        | /blocked/* | /blocked/a   | 1       |
        | /blocked/* | /blocked/a/b | 1       |
        | /blocked/* | /blocked     | 0       |
        | /blog/**   | /blog/a.b/c  | 1       |
        | /a.c       | /abc         | 0       |
        | /docs#*    | /docs#secret | 1       |
        | /docs#*    | /docs        | 0       |
        | /Blog      | /blog        | 0       |

  Rule: Addresses are compared as addresses, countries as codes

    Scenario Outline: <address>, where <rule> is refused
      Given the site refuses addresses "<rule>"
      And the visitor's address is "<address>"
      When a pageview of "https://shop.test/" arrives
      Then <dropped> of its sites dropped it

      Examples:
        | rule           | address              | dropped |
        | 203.0.113.9    | 203.0.113.9          | 1       |
        | 203.0.113.9/32 | 203.0.113.9          | 1       |
        | 203.0.113.9    | 203.0.113.90         | 0       |
        | 2001:db8::1    | 2001:DB8:0:0:0:0:0:1 | 1       |

  Rule: The rules of a renamed site hold for both its names

    Scenario: Under the former name
      Given the site refuses pages "/internal"
      And the site is called "new.example" now
      When a pageview of "https://shop.test/internal" arrives for "shop.example,new.example"
      Then 2 of its sites dropped it
