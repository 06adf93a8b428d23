# sites-api.md, heading 7
Feature: Guests

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,props,shared_links" only
    And a new key of the team with the scopes "sites:provision:*"

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
