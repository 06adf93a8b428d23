# sites-api.md, headings 2 to 7, and access-control.md, headings 4.3, 6.2 and 7.5
Feature: Sites, their settings and their guests

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

  Rule: What the tracker counts is a goal as long as it counts it

    Scenario: Outbound links on, and off again
      When I switch "outbound_links" of "shop.example" to "true"
      Then the site has these facts
        | domain       | timezone | custom properties | switched on    |
        | shop.example | Etc/UTC  |                   | outbound_links |
      When I list the goals of "shop.example"
      Then the goals are
        | goal_type | display_name         | event_name           | page_path |
        | event     | Outbound Link: Click | Outbound Link: Click | null      |
      When I switch "outbound_links" of "shop.example" to "false"
      And I list the goals of "shop.example"
      Then there are no goals

    Scenario: What is neither on nor off
      When I switch "form_submissions" of "shop.example" to "perhaps"
      Then I am told "tracker_script_configuration.form_submissions: is invalid" with status 400

  Rule: A goal is found or made

    Scenario: Twice the same
      Given I want this goal on "shop.example"
        | goal_type | event_name |
        | event     | Signup     |
      When I want this goal on "shop.example"
        | goal_type | event_name | display_name |
        | event     | Signup     | Joined       |
      Then the goal is
        | goal_type | display_name | event_name | page_path |
        | event     | Signup       | Signup     | null      |
      And both answers are the same text

    Scenario: A page
      When I want this goal on "shop.example"
        | goal_type | page_path |
        | page      | pricing   |
      Then the goal is
        | goal_type | display_name   | event_name | page_path |
        | page      | Visit /pricing | null       | /pricing  |

    Scenario: Revenue, which the agreement lacks
      When I want this goal on "shop.example"
        | goal_type | event_name | currency |
        | event     | Buy        | EUR      |
      Then I am told "Your current subscription plan does not include Custom Properties" with status 402

    Scenario: Nothing to aim at
      When I want this goal on "shop.example"
        | goal_type | event_name |
        | event     |            |
      Then I am told "display_name: can't be blank, page_path: this field is required and must start with a /, event_name: this field is required and cannot be blank" with status 400

    Scenario: Deleted twice
      Given I want this goal on "shop.example"
        | goal_type | event_name |
        | event     | Signup     |
      When I delete that goal of "shop.example"
      Then it is done
      When I delete that goal of "shop.example"
      Then I am told "Goal could not be found" with status 404

  Rule: Custom properties are kept with the last one first and listed by name

    Scenario: Two of them
      Given I add the property " plan " to "shop.example"
      And I add the property "author" to "shop.example"
      And I add the property "zone" to "shop.example"
      When I look at the site "shop.example"
      Then the site has these facts
        | domain       | timezone | custom properties | switched on |
        | shop.example | Etc/UTC  | zone author plan  |             |
      When I list the properties of "shop.example"
      Then the properties are "author plan zone"

    Scenario: One with slashes goes again
      Given I add the property "prop1/key/with/slashes" to "shop.example"
      When I remove the property "prop1/key/with/slashes" from "shop.example"
      And I list the properties of "shop.example"
      Then the properties are ""

  Rule: A shared link is found or made

    Scenario: Twice the same name
      Given I share "shop.example" as "Board"
      When I share "shop.example" as "Board"
      Then both answers are the same text

    Scenario: The name that plugins use
      When I share "shop.example" as "WordPress - Shared Dashboard"
      Then I am told "This name is reserved. Please choose another one" with status 400

  Rule: Guests are invited once, and put out for good

    Scenario: The second invitation changes nothing
      Given I invite "alice@example.com" to "shop.example" as viewer
      And I invite "alice@example.com" to "shop.example" as editor
      When I list the guests of "shop.example"
      Then the guests are
        | email             | role   | status  |
        | alice@example.com | viewer | invited |
      When I put "ALICE@example.com" out of "shop.example"
      Then it is done
      When I list the guests of "shop.example"
      Then there are no guests

  Rule: A deleted site is gone at once, and its domain is free

    @intro-41
    Scenario: Made anew
      When I delete the site "shop.example"
      Then it is done
      When I look at the site "shop.example"
      Then I am told "Site could not be found" with status 404
      When I make the site "shop.example" in the time zone "Etc/UTC"
      Then the status is 200

  Rule: A role decides what may be done

    Scenario Outline: <person>
      Given a key of a <person> of "shop.example"
      When I look at the site "shop.example"
      Then the status is <get>
      When I add the property "author" to "shop.example"
      Then the status is <edit>
      When I invite "new@example.com" to "shop.example" as viewer
      Then the status is <invite>
      When I make the site "next.example" in the time zone "Etc/UTC"
      Then the status is <make>
      When I delete the site "shop.example"
      Then the status is <delete>

      Examples:
        | person       | get | edit | invite | make | delete |
        | owner        | 200 | 200  | 200    | 200  | 200    |
        | admin        | 200 | 200  | 200    | 200  | 404    |
        | editor       | 200 | 200  | 404    | 200  | 404    |
        | viewer       | 200 | 404  | 404    | 403  | 404    |
        | billing      | 404 | 404  | 404    | 403  | 404    |
        | guest-editor | 200 | 200  | 404    | 403  | 404    |
        | guest-viewer | 200 | 404  | 404    | 403  | 404    |
        | stranger     | 401 | 401  | 401    | 401  | 401    |

  Rule: A plan decides before a role does

    Scenario Outline: <agreement>
      Given the site "other.example" of a team with an Enterprise agreement on "<agreement>" only
      And a new key of the team with the scopes "sites:provision:*"
      When I list the goals of "other.example"
      Then the status is <reading>
      When I add the property "author" to "other.example"
      Then the status is <provisioning>
      When I share "other.example" as "Board"
      Then the status is <sharing>

      Examples:
        | agreement                    | reading | provisioning | sharing |
        | stats_api                    | 200     | 402          | 402     |
        | sites_api                    | 402     | 402          | 402     |
        | sites_api,props              | 402     | 200          | 402     |
        | sites_api,props,shared_links | 402     | 200          | 200     |

    Scenario: What a team without the Sites API is told
      Given the site "other.example" of a team on the Business plan
      And a new key of the team with the scopes "sites:provision:*"
      When I add the property "author" to "other.example"
      Then I am told "The account that owns this API key does not have access to Sites API. Please make sure you're using the API key of a subscriber account and that the subscription plan includes Sites API" with status 402

  Rule: A key needs the scope for changing anything

    Scenario: A key for statistics
      Given a new key of the team with the scopes "stats:read:*"
      When I add the property "author" to "shop.example"
      Then I am told "Invalid API key. Please make sure you're using a valid API key with access to the resource you've requested." with status 401
      When I list the properties of "shop.example"
      Then the properties are ""
